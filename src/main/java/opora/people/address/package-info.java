/** The places a family may live in, as forms offer them. */
@NullMarked
package opora.people.address;

import org.jspecify.annotations.NullMarked;
