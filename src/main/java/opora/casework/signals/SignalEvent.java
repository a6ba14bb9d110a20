package opora.casework.signals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.audit.JournalEvent;
import org.jspecify.annotations.Nullable;

/** What the journal keeps of signals: ids and codes, no word of what was seen or who told. */
sealed interface SignalEvent extends JournalEvent {

    record SignalRecorded(UUID signal, String informant, String urgency) implements SignalEvent {}

    record SignalAssigned(UUID signal, UUID employee) implements SignalEvent {}

    record SignalAttached(
            UUID signal, UUID family, @Nullable UUID before) implements SignalEvent {}

    record SignalDecided(UUID signal, String decision) implements SignalEvent {}

    record SignalVoided(UUID signal) implements SignalEvent {}

    record SurveyRecorded(UUID signal, UUID survey, String outcome) implements SignalEvent {}

    record SurveyVoided(UUID signal, UUID survey) implements SignalEvent {}

    record SurveyViewed(UUID signal, UUID survey) implements SignalEvent {}

    record SurveyTaken(UUID signal, UUID survey) implements SignalEvent {}

    /** @param checkedOn by which day the first term is met now */
    record SignalVisited(UUID signal, @Nullable LocalDate checkedOn) implements SignalEvent {}

    record SignalAnswered(UUID signal, LocalDate on) implements SignalEvent {}

    record AnswerTaken(UUID signal) implements SignalEvent {}

    /** Another agency told by its link. */
    record SignalTold(UUID signal, UUID link) implements SignalEvent {}

    record SignalLinkGiven(UUID link, int days, int uses) implements SignalEvent {}

    record SignalLinkRevoked(UUID link) implements SignalEvent {}

    record SignalsWithdrawn(List<UUID> signals) implements SignalEvent {}

    record SignalTermChanged(String kind, int years) implements SignalEvent {}

    record SignalRetentionOpened(int rows) implements SignalEvent {}

    record SignalsErased(UUID act, String kind, int signals) implements SignalEvent {}

    record SignalErasureViewed(int number) implements SignalEvent {}

    record SignalViewed(UUID signal) implements SignalEvent {}

    record InformantViewed(UUID signal) implements SignalEvent {}
}
