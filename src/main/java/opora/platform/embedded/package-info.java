/** The database that comes with the application: unpacked, created, started and stopped, with nothing to install. */
@NullMarked
package opora.platform.embedded;

import org.jspecify.annotations.NullMarked;
