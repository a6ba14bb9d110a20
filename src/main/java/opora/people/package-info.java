/** The register of persons and families: who they are, who lives with whom, where, and in what status. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "documents",
            "territory",
            "territory :: views",
            "institution",
            "institution :: views"
        })
@NullMarked
package opora.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
