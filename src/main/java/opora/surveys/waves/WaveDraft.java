package opora.surveys.waves;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** @param persons who is asked, chosen by the caller */
public record WaveDraft(UUID questionnaireId, String title, LocalDate startsOn, LocalDate endsOn, Set<UUID> persons) {}
