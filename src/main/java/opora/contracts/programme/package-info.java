/** The programme of adaptation: its versions and measures. */
@NullMarked
package opora.contracts.programme;

import org.jspecify.annotations.NullMarked;
