package opora.casework.conference;

import static opora.casework.db.Tables.CONFERENCE_PARTICIPANT;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who is invited to a conference, and who came. */
@Repository
class Participants {

    private final DSLContext db;

    Participants(DSLContext db) {
        this.db = db;
    }

    /** Refuses an invitation that cannot be sent; nothing is written. */
    void mustBeInvitable(ConferenceDraft draft, Change change) {
        if (employees(draft).isEmpty()
                && draft.partners().isEmpty()
                && draft.agencies().isEmpty()) {
            throw new Refused("casework.conference.refused.nobody").on("employees");
        }
        mustWorkHere(employees(draft), change);
        mustBePartners(draft.partners(), change.institution());
        if (draft.agencies().stream().anyMatch(each -> each.length() > PlanConference.LONGEST_NAME)) {
            throw new Refused("casework.signal.refused.too-long", PlanConference.LONGEST_NAME).on("others");
        }
    }

    void invite(ConferenceDraft draft, Change change) {
        employees(draft).forEach(each -> add(draft.key(), each, null, "", change));
        new LinkedHashSet<>(draft.partners()).forEach(each -> add(draft.key(), null, each, "", change));
        new LinkedHashSet<>(draft.agencies()).forEach(each -> add(draft.key(), null, null, each, change));
    }

    /** Whoever is in the chair is invited. */
    private static Set<UUID> employees(ConferenceDraft draft) {
        var employees = new LinkedHashSet<>(draft.employees());
        if (draft.chairId() != null) {
            employees.addFirst(draft.chairId());
        }
        return employees;
    }

    void mustWorkHere(Collection<UUID> employees, Change change) {
        int working = db.fetchCount(
                EMPLOYEE_CARD,
                EMPLOYEE_CARD
                        .INSTITUTION_ID
                        .eq(change.institution())
                        .and(EMPLOYEE_CARD.ID.in(employees))
                        .and(EMPLOYEE_CARD.LEFT_ON.isNull().or(EMPLOYEE_CARD.LEFT_ON.gt(change.today()))));
        if (working < employees.size()) {
            throw new Refused("casework.conference.refused.employee").on("employees");
        }
    }

    void mustBePartners(Collection<UUID> partners, UUID institution) {
        var asked = new LinkedHashSet<>(partners);
        int known = db.fetchCount(
                PARTNER_CARD, PARTNER_CARD.INSTITUTION_ID.eq(institution).and(PARTNER_CARD.ID.in(asked)));
        if (known < asked.size()) {
            throw new Refused("casework.conference.refused.partner").on("partners");
        }
    }

    private void add(UUID conference, @Nullable UUID employee, @Nullable UUID partner, String agency, Change change) {
        db.insertInto(CONFERENCE_PARTICIPANT)
                .set(CONFERENCE_PARTICIPANT.INSTITUTION_ID, change.institution())
                .set(CONFERENCE_PARTICIPANT.ID, Ids.next())
                .set(CONFERENCE_PARTICIPANT.CONFERENCE_ID, conference)
                .set(CONFERENCE_PARTICIPANT.EMPLOYEE_ID, employee)
                .set(CONFERENCE_PARTICIPANT.PARTNER_ID, partner)
                .set(CONFERENCE_PARTICIPANT.AGENCY, agency)
                .execute();
    }

    void came(UUID institution, UUID conference, Collection<UUID> present) {
        db.update(CONFERENCE_PARTICIPANT)
                .set(CONFERENCE_PARTICIPANT.PRESENT, CONFERENCE_PARTICIPANT.ID.in(present))
                .where(
                        CONFERENCE_PARTICIPANT.INSTITUTION_ID.eq(institution),
                        CONFERENCE_PARTICIPANT.CONFERENCE_ID.eq(conference))
                .execute();
    }

    List<ConferenceCard.Participant> of(UUID institution, UUID conference) {
        return db.select(
                        CONFERENCE_PARTICIPANT.ID,
                        coalesce(
                                concat(EMPLOYEE_CARD.SHORT_NAME, inline(", "), EMPLOYEE_CARD.POSITION_NAME),
                                PARTNER_CARD.NAME,
                                CONFERENCE_PARTICIPANT.AGENCY),
                        CONFERENCE_PARTICIPANT.EMPLOYEE_ID,
                        CONFERENCE_PARTICIPANT.PRESENT)
                .from(CONFERENCE_PARTICIPANT)
                .leftJoin(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(CONFERENCE_PARTICIPANT.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(CONFERENCE_PARTICIPANT.EMPLOYEE_ID))
                .leftJoin(PARTNER_CARD)
                .on(
                        PARTNER_CARD.INSTITUTION_ID.eq(CONFERENCE_PARTICIPANT.INSTITUTION_ID),
                        PARTNER_CARD.ID.eq(CONFERENCE_PARTICIPANT.PARTNER_ID))
                .where(
                        CONFERENCE_PARTICIPANT.INSTITUTION_ID.eq(institution),
                        CONFERENCE_PARTICIPANT.CONFERENCE_ID.eq(conference))
                .orderBy(CONFERENCE_PARTICIPANT.ID)
                .fetch(row ->
                        new ConferenceCard.Participant(row.value1(), row.value2(), row.value3() == null, row.value4()));
    }
}
