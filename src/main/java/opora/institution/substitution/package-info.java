@NullMarked
package opora.institution.substitution;

import org.jspecify.annotations.NullMarked;
