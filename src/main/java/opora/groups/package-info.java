/** Groups and events: series, sessions, who came, and mass events counted by heads. */
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
            "people :: consent",
            "partners",
            "partners :: views",
            "services",
            "services :: views"
        })
@NullMarked
package opora.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
