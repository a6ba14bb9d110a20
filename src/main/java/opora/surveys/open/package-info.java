/** The respondent's side: links and kiosks without an account, waves of asking. */
@NullMarked
package opora.surveys.open;

import org.jspecify.annotations.NullMarked;
