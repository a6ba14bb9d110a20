@NullMarked
package opora.platform.secrets;

import org.jspecify.annotations.NullMarked;
