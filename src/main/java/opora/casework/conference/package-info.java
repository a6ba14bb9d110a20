/** Conferences about families: an agenda that builds itself, minutes, decisions that others are asked about. */
@NamedInterface("conference")
@NullMarked
package opora.casework.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
