/** The journal of meetings and events, the record of one of them and its form. */
@NullMarked
package opora.groups.events;

import org.jspecify.annotations.NullMarked;
