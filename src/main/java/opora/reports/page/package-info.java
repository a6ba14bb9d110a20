@NullMarked
package opora.reports.page;

import org.jspecify.annotations.NullMarked;
