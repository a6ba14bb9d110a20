/** Which families a supervision was about, for those who may know. */
@NullMarked
package opora.learning.cases;

import org.jspecify.annotations.NullMarked;
