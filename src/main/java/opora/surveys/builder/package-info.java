/** The questionnaires themselves: their list, the draft that is put together in the browser, its preview, publication and retirement. */
@NullMarked
package opora.surveys.builder;

import org.jspecify.annotations.NullMarked;
