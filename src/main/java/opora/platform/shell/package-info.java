@NullMarked
package opora.platform.shell;

import org.jspecify.annotations.NullMarked;
