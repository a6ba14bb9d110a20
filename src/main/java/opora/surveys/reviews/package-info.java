/** The book of reviews and suggestions: praise, suggestions and complaints, and what was answered. */
@NullMarked
package opora.surveys.reviews;

import org.jspecify.annotations.NullMarked;
