/** Municipalities and settlements: where people live and how remote it is. */
@ApplicationModule(allowedDependencies = {"platform", "audit"})
@NullMarked
package opora.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
