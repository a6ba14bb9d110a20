/** Institutions, departments, positions, employees, and sections with their settlements, orders and contacts. */
@ApplicationModule(allowedDependencies = {"platform", "audit", "territory", "territory :: views"})
@NullMarked
package opora.institution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
