/** Employees: list, card, dismissal. */
@NullMarked
package opora.institution.staff;

import org.jspecify.annotations.NullMarked;
