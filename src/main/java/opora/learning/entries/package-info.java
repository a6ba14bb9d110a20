/** One entry of a register: its card, its form, its voiding. Each register names its fields; the rest is the same in all of them. */
@NullMarked
package opora.learning.entries;

import org.jspecify.annotations.NullMarked;
