/** Lists of citizens who need a change of their social status. */
@NullMarked
package opora.contracts.lists;

import org.jspecify.annotations.NullMarked;
