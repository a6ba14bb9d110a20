/** The journal of families under accompaniment in its statutory columns. */
@NullMarked
package opora.casework.journal;

import org.jspecify.annotations.NullMarked;
