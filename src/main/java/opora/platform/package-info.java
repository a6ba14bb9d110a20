/** The technical ground every module stands on: pages, forms, permissions, database, time. Knows no domain word. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package opora.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
