/** Recording services: one in ten seconds, one for many people, many for one family. */
@NullMarked
package opora.services.entry;

import org.jspecify.annotations.NullMarked;
