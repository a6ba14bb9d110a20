/** What partners remind of on «Мой день». */
@NullMarked
package opora.partners.today;

import org.jspecify.annotations.NullMarked;
