@NullMarked
package opora.platform.metrics;

import org.jspecify.annotations.NullMarked;
