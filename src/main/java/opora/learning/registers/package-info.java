/** The overview of the methodical work and the list of each register. */
@NullMarked
package opora.learning.registers;

import org.jspecify.annotations.NullMarked;
