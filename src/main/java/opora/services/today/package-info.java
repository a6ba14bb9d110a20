/** What «My day» says about services. */
@NullMarked
package opora.services.today;

import org.jspecify.annotations.NullMarked;
