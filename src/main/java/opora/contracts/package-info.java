/** Social contracts the centre accompanies: the register, income, programmes of adaptation, declared needs and what came of them. */
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
            "partners",
            "partners :: views",
            "services",
            "services :: views",
            "surveys",
            "casework",
            "casework :: referrals",
            "casework :: views",
            "groups",
            "groups :: views",
            "territory",
            "territory :: views"
        })
@NullMarked
package opora.contracts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
