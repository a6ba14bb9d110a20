/** What the registers have to say on «Мой день». */
@NullMarked
package opora.learning.today;

import org.jspecify.annotations.NullMarked;
