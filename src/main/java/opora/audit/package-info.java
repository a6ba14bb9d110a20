/** The journal: what happened to which record, by whom, when and why, and who looked. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package opora.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
