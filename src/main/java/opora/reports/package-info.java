/** Facts, indicator passports and the reports that print them; every number opens to its records. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "territory",
            "territory :: views",
            "institution",
            "institution :: views",
            "people",
            "people :: views",
            "partners :: views",
            "surveys",
            "surveys :: views",
            "services",
            "services :: views",
            "casework",
            "casework :: views",
            "partners",
            "learning",
            "learning :: views",
            "groups",
            "groups :: views",
            "contracts",
            "contracts :: views",
            "outreach",
            "outreach :: views"
        })
@NullMarked
package opora.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
