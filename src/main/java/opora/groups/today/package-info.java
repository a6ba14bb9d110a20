/** What «My day» says about meetings. */
@NullMarked
package opora.groups.today;

import org.jspecify.annotations.NullMarked;
