package opora.surveys.waves;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of those who are asked. */
public record WavePerson(
        UUID personId, String name, @Nullable UUID familyId, WaveStanding standing) {}
