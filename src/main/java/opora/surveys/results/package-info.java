/** What the answers say: counts and shares by question, one person over time, before and after. */
@NullMarked
package opora.surveys.results;

import org.jspecify.annotations.NullMarked;
