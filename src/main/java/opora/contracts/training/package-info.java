/** Training groups made of the citizens who said that they are willing (GRP-01..04). */
@NullMarked
package opora.contracts.training;

import org.jspecify.annotations.NullMarked;
