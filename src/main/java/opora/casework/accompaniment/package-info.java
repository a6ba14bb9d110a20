/** A family under accompaniment: how closely it is looked after, by whom, how its case is reviewed, handed over and closed. */
@NullMarked
package opora.casework.accompaniment;

import org.jspecify.annotations.NullMarked;
