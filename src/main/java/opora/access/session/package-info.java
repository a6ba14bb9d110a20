@NullMarked
package opora.access.session;

import org.jspecify.annotations.NullMarked;
