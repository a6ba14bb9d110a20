/** What «My day» and the page of a section say about trips. */
@NullMarked
package opora.outreach.today;

import org.jspecify.annotations.NullMarked;
