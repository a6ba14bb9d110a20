/** A demonstration centre, made by calling the use cases. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "documents",
            "documents :: print",
            "territory",
            "territory :: views",
            "institution",
            "institution :: views",
            "institution :: substitution",
            "access",
            "people",
            "people :: views",
            "people :: consent",
            "people :: emergency",
            "partners",
            "partners :: views",
            "surveys",
            "surveys :: views",
            "services",
            "services :: views",
            "services :: stock",
            "contracts",
            "contracts :: control",
            "contracts :: outcome",
            "contracts :: proposals",
            "contracts :: certificates",
            "casework",
            "casework :: conference",
            "casework :: diagnosis",
            "casework :: referrals",
            "casework :: accompaniment",
            "casework :: handover",
            "casework :: review",
            "casework :: signals",
            "casework :: roadmap",
            "casework :: views",
            "reports",
            "exchange",
            "learning",
            "learning :: views",
            "groups",
            "groups :: views",
            "outreach",
            "outreach :: views"
        })
@NullMarked
package opora.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
