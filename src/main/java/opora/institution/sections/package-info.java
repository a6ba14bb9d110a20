/** Sections: list, page, orders, contacts. */
@NullMarked
package opora.institution.sections;

import org.jspecify.annotations.NullMarked;
