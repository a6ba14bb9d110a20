/** The calendar of an account for its telephone: an address that is a secret, and a file that says nothing of anybody. */
@NullMarked
package opora.access.feed;

import org.jspecify.annotations.NullMarked;
