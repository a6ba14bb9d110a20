/** Where the institution publishes: its list of channels. */
@NullMarked
package opora.learning.channels;

import org.jspecify.annotations.NullMarked;
