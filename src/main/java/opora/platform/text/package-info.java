/** How people write names, numbers and dates in Russian: reading them, printing them, finding them again. Pure rules. */
@NullMarked
package opora.platform.text;

import org.jspecify.annotations.NullMarked;
