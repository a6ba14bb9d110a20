/** What each employee has learnt and had a part in. */
@NullMarked
package opora.learning.employees;

import org.jspecify.annotations.NullMarked;
