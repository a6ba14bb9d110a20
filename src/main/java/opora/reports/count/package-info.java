@NullMarked
package opora.reports.count;

import org.jspecify.annotations.NullMarked;
