/** What the commands that measure have in common: where they measured, and where they write what they found. */
@NullMarked
package opora.platform.bench;

import org.jspecify.annotations.NullMarked;
