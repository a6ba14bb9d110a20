/** Import and export of a centre's journals. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "documents",
            "territory",
            "territory :: views",
            "institution",
            "institution :: views",
            "access",
            "people",
            "people :: views",
            "partners",
            "partners :: views",
            "surveys",
            "surveys :: views",
            "services",
            "services :: views",
            "contracts",
            "contracts :: outcome",
            "casework",
            "casework :: signals",
            "casework :: views",
            "reports",
            "learning",
            "learning :: views",
            "groups",
            "groups :: views",
            "outreach",
            "outreach :: views"
        })
@NullMarked
package opora.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
