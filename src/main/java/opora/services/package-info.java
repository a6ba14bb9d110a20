/** The catalogue of services and every service given. */
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
            "partners :: views"
        })
@NullMarked
package opora.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
