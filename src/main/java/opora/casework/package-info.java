/** A family on the service of the centre, from registration to removal. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "documents",
            "institution",
            "institution :: views",
            "people",
            "people :: views",
            "people :: consent",
            "services",
            "partners",
            "partners :: views",
            "services :: views",
            "territory",
            "territory :: views"
        })
@NullMarked
package opora.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
