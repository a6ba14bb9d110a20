/** Backups of the embedded database: taken while people work, tried out at once, restored to any moment. */
@NullMarked
package opora.platform.backup;

import org.jspecify.annotations.NullMarked;
