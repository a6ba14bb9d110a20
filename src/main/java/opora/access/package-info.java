/** Accounts, roles and reach: who may sign in and how far they see. */
@ApplicationModule(allowedDependencies = {"platform", "audit", "institution", "institution :: views"})
@NullMarked
package opora.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
