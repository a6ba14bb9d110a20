/** Trips to the villages with their crews, raids, and interagency meetings. */
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
            "partners",
            "partners :: views",
            "services",
            "services :: views",
            "casework",
            "casework :: conference",
            "casework :: signals",
            "casework :: views"
        })
@NullMarked
package opora.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
