/** The journal of services, the record of one of them, and its voiding. */
@NullMarked
package opora.services.journal;

import org.jspecify.annotations.NullMarked;
