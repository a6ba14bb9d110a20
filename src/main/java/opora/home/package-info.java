/** «Мой день»: what the modules have to say to the person who signed in. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package opora.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
