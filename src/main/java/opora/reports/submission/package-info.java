/** Reports that were handed in: frozen, compared with today, withdrawn. */
@NullMarked
package opora.reports.submission;

import org.jspecify.annotations.NullMarked;
