/** The papers of a family: what was scanned, photographed or written and belongs to its file. */
@NullMarked
package opora.people.documents;

import org.jspecify.annotations.NullMarked;
