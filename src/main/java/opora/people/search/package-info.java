/** Finding families and persons: the list, the search by tokens, possible duplicates. */
@NullMarked
package opora.people.search;

import org.jspecify.annotations.NullMarked;
