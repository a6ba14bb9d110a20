/** Files kept with records: what may come in, how it is kept, and who took it out again. */
@ApplicationModule(allowedDependencies = {"platform", "audit"})
@NullMarked
package opora.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
