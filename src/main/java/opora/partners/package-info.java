/** Organisations and citizens who help. */
@ApplicationModule(allowedDependencies = {"platform", "audit", "institution", "institution :: views"})
@NullMarked
package opora.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
