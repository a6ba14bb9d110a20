@NullMarked
package opora.reports.pictures;

import org.jspecify.annotations.NullMarked;
