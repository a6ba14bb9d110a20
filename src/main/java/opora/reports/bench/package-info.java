@NullMarked
package opora.reports.bench;

import org.jspecify.annotations.NullMarked;
