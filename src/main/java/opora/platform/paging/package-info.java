@NullMarked
package opora.platform.paging;

import org.jspecify.annotations.NullMarked;
