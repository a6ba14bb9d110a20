package opora.casework.signals;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** @param commission who was there, a line each */
public record SurveyDraft(
        UUID key, LocalDate on, SurveyOutcome outcome, String commission, Map<SurveySection, String> sections) {}
