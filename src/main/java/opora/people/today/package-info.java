/** What the register has to say on «Мой день». */
@NullMarked
package opora.people.today;

import org.jspecify.annotations.NullMarked;
