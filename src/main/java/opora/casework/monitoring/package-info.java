/** How families are looked at twice a year, and what changed for the better. */
@NullMarked
package opora.casework.monitoring;

import org.jspecify.annotations.NullMarked;
