/** The one place where XML is read that somebody else has written. */
@NullMarked
package opora.platform.xml;

import org.jspecify.annotations.NullMarked;
