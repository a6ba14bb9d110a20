/** What employees learn and teach: supervision, professional consultations, training, seminars, publications, tools. */
@ApplicationModule(
        allowedDependencies = {"platform", "audit", "institution", "institution :: views", "people", "people :: views"})
@NullMarked
package opora.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
