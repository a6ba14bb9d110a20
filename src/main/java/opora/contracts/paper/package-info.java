/** Lists of this module as workbooks in the layout of their paper. */
@NullMarked
package opora.contracts.paper;

import org.jspecify.annotations.NullMarked;
