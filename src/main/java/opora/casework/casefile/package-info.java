/** The case file of a family: which papers it should hold, which it holds, and its cover as a document (CAS-24). */
@NullMarked
package opora.casework.casefile;

import org.jspecify.annotations.NullMarked;
