/** Material aid: its journal, its form, the record of one, what a family received, and the sheets that are signed. */
@NullMarked
package opora.services.aid;

import org.jspecify.annotations.NullMarked;
