/** Questionnaires as versioned data, the answers given to them, and what the answers say. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "documents",
            "institution",
            "institution :: views",
            "people",
            "people :: views",
            "people :: consent"
        })
@NullMarked
package opora.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
