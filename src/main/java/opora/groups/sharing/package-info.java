/** Lists of the people of an event or a group for somebody outside: only of those who have consented. */
@NullMarked
package opora.groups.sharing;

import org.jspecify.annotations.NullMarked;
