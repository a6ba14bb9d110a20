/** Answers written down by employees: the tab of a family, the form, one filling with its corrections. */
@NullMarked
package opora.surveys.fillings;

import org.jspecify.annotations.NullMarked;
