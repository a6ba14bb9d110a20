@NullMarked
package opora.reports.passport;

import org.jspecify.annotations.NullMarked;
