/** The one place where workbooks for people are begun and their cells filled. */
@NullMarked
package opora.platform.sheets;

import org.jspecify.annotations.NullMarked;
