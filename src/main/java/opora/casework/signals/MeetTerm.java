package opora.casework.signals;

import static opora.casework.db.Tables.SURVEY;
import static org.jooq.impl.DSL.min;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import opora.casework.db.tables.records.SignalRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The first term of a signal is met on the first day it was surveyed, or somebody was met there on a journey. */
@Component
class MeetTerm {

    private final DSLContext db;
    private final List<SignalVisits> visits;

    MeetTerm(DSLContext db, List<SignalVisits> visits) {
        this.db = db;
        this.visits = visits;
    }

    void of(SignalRecord signal) {
        signal.setCheckedOn(Stream.concat(
                        surveyed(signal).stream(),
                        visited(signal.getInstitutionId(), signal.getId(), signal.getReceivedOn()).stream())
                .min(LocalDate::compareTo)
                .orElse(null));
    }

    Optional<LocalDate> visited(UUID institution, UUID signal, LocalDate from) {
        return visits.stream()
                .flatMap(each -> each.first(institution, signal, from).stream())
                .min(LocalDate::compareTo);
    }

    private Optional<LocalDate> surveyed(SignalRecord signal) {
        return Optional.ofNullable(db.select(min(SURVEY.SURVEYED_ON))
                .from(SURVEY)
                .where(
                        SURVEY.INSTITUTION_ID.eq(signal.getInstitutionId()),
                        SURVEY.SIGNAL_ID.eq(signal.getId()),
                        SURVEY.OUTCOME.eq(SurveyOutcome.SURVEYED.code()),
                        SURVEY.VOIDED_AT.isNull())
                .fetchSingle()
                .value1());
    }
}
