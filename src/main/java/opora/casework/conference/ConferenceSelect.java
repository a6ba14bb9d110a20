package opora.casework.conference;

import static java.util.stream.Collectors.groupingBy;
import static opora.casework.db.Tables.CONFERENCE;
import static opora.casework.db.Tables.CONFERENCE_FAMILY;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import opora.platform.secrets.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The conferences about families in reach, the newest first, and one of them. */
@Repository
class ConferenceSelect {

    private static final int LAST_OF_A_FAMILY = 5;
    private static final int MOST_AHEAD = 7;

    private final DSLContext db;
    private final ConferenceReach reach;
    private final Participants participants;
    private final AgendaStore agenda;
    private final DecisionSelect decisions;
    private final Vault vault;

    ConferenceSelect(
            DSLContext db,
            ConferenceReach reach,
            Participants participants,
            AgendaStore agenda,
            DecisionSelect decisions,
            Vault vault) {
        this.db = db;
        this.reach = reach;
        this.participants = participants;
        this.agenda = agenda;
        this.decisions = decisions;
        this.vault = vault;
    }

    Slice<ConferenceLine> page(User user, ConferenceFilter filter, LocalDate today, @Nullable DayKey after) {
        var from = after == null
                ? noCondition()
                : row(CONFERENCE.PLANNED_ON, CONFERENCE.ID).lt(after.on(), after.id());
        var rows = select().where(conditions(user, filter, today))
                .and(from)
                .orderBy(CONFERENCE.PLANNED_ON.desc(), CONFERENCE.ID.desc())
                .limit(Slice.AND_ONE_MORE)
                .fetch(ConferenceSelect::line);
        return Slice.of(rows, last -> new DayKey(last.plannedOn(), last.id()).toString());
    }

    Optional<ConferenceLine> line(User user, UUID id) {
        return select().where(
                        CONFERENCE.INSTITUTION_ID.eq(user.institutionId()), CONFERENCE.ID.eq(id), reach.seen(user))
                .fetchOptional(ConferenceSelect::line);
    }

    /** Those planned for the days up to this one. */
    List<ConferenceLine> planned(User user, LocalDate until) {
        return select().where(
                        CONFERENCE.INSTITUTION_ID.eq(user.institutionId()),
                        CONFERENCE.STATE.eq(ConferenceState.PLANNED.code()),
                        CONFERENCE.PLANNED_ON.le(until),
                        reach.seen(user))
                .orderBy(CONFERENCE.PLANNED_ON, CONFERENCE.ID)
                .limit(MOST_AHEAD)
                .fetch(ConferenceSelect::line);
    }

    List<ConferenceLine> planned(User user, LocalDate from, LocalDate to) {
        return select().where(
                        CONFERENCE.INSTITUTION_ID.eq(user.institutionId()),
                        CONFERENCE.STATE.eq(ConferenceState.PLANNED.code()),
                        CONFERENCE.PLANNED_ON.between(from, to),
                        reach.seen(user))
                .orderBy(CONFERENCE.PLANNED_ON, CONFERENCE.ID)
                .fetch(ConferenceSelect::line);
    }

    /** The last ones about a family the reader reaches. */
    List<ConferenceLine> ofFamily(User user, UUID family) {
        return select().where(
                        CONFERENCE.INSTITUTION_ID.eq(user.institutionId()),
                        CONFERENCE.ID.in(DSL.select(CONFERENCE_FAMILY.CONFERENCE_ID)
                                .from(CONFERENCE_FAMILY)
                                .where(
                                        CONFERENCE_FAMILY.INSTITUTION_ID.eq(user.institutionId()),
                                        CONFERENCE_FAMILY.FAMILY_ID.eq(family))),
                        reach.seen(user))
                .orderBy(CONFERENCE.PLANNED_ON.desc(), CONFERENCE.ID.desc())
                .limit(LAST_OF_A_FAMILY)
                .fetch(ConferenceSelect::line);
    }

    Optional<ConferenceCard> find(User user, UUID id) {
        return select().where(CONFERENCE.INSTITUTION_ID.eq(user.institutionId()), CONFERENCE.ID.eq(id))
                .fetchOptional()
                .map(found -> card(user, found))
                .filter(card -> !card.families().isEmpty());
    }

    private ConferenceCard card(User user, Record found) {
        var id = found.get(CONFERENCE.ID);
        return new ConferenceCard(
                line(found),
                vault.open(ConferenceSecrets.CANCEL_REASON, id, found.get(CONFERENCE.CANCEL_REASON)),
                participants.of(user.institutionId(), id),
                families(user, id));
    }

    private List<ConferenceCard.Discussed> families(User user, UUID conference) {
        var known = db.select(CONFERENCE_FAMILY.fields())
                .select(FAMILY_CARD.NAME, FAMILY_CARD.NUMBER)
                .from(CONFERENCE_FAMILY)
                .join(FAMILY_CARD)
                .on(
                        FAMILY_CARD.INSTITUTION_ID.eq(CONFERENCE_FAMILY.INSTITUTION_ID),
                        FAMILY_CARD.ID.eq(CONFERENCE_FAMILY.FAMILY_ID))
                .where(
                        CONFERENCE_FAMILY.INSTITUTION_ID.eq(user.institutionId()),
                        CONFERENCE_FAMILY.CONFERENCE_ID.eq(conference),
                        reach.among(user))
                .orderBy(CONFERENCE_FAMILY.ID)
                .fetch();
        var ids = known.getValues(CONFERENCE_FAMILY.FAMILY_ID);
        var items = agenda.of(user.institutionId(), conference, ids).stream().collect(groupingBy(AgendaLine::familyId));
        var decided = decisions.of(user, conference).stream().collect(groupingBy(DecisionLine::familyId));
        return known.map(row -> {
            var family = row.get(CONFERENCE_FAMILY.FAMILY_ID);
            return new ConferenceCard.Discussed(
                    conference,
                    family,
                    row.get(FAMILY_CARD.NAME),
                    row.get(FAMILY_CARD.NUMBER),
                    row.get(CONFERENCE_FAMILY.ALIAS),
                    vault.open(
                            ConferenceSecrets.INTERESTS,
                            row.get(CONFERENCE_FAMILY.ID),
                            row.get(CONFERENCE_FAMILY.INTERESTS)),
                    row.get(CONFERENCE_FAMILY.VERSION),
                    items.getOrDefault(family, List.of()),
                    decided.getOrDefault(family, List.of()));
        });
    }

    private List<Condition> conditions(User user, ConferenceFilter filter, LocalDate today) {
        var conditions = new ArrayList<Condition>();
        conditions.add(CONFERENCE.INSTITUTION_ID.eq(user.institutionId()));
        conditions.add(reach.seen(user));
        if (filter.which() != null) {
            conditions.add(CONFERENCE.STATE.eq(filter.which().code()));
        }
        if (filter.kind() != null) {
            conditions.add(CONFERENCE.KIND.eq(filter.kind().code()));
        }
        if (Boolean.TRUE.equals(filter.overdue())) {
            conditions.add(CONFERENCE.STATE.eq(ConferenceState.PLANNED.code()).and(CONFERENCE.PLANNED_ON.lt(today)));
        }
        return conditions;
    }

    private SelectOnConditionStep<Record> select() {
        return db.select(CONFERENCE.fields())
                .select(EMPLOYEE_CARD.SHORT_NAME)
                .from(CONFERENCE)
                .leftJoin(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(CONFERENCE.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(CONFERENCE.CHAIR_ID));
    }

    private static ConferenceLine line(Record found) {
        var number = found.get(CONFERENCE.NUMBER);
        return new ConferenceLine(
                found.get(CONFERENCE.ID),
                ConferenceKind.of(found.get(CONFERENCE.KIND)),
                ConferenceState.of(found.get(CONFERENCE.STATE)),
                found.get(CONFERENCE.PLANNED_ON),
                found.get(CONFERENCE.HELD_ON),
                number == null ? null : number + "/" + found.get(CONFERENCE.YEAR),
                found.get(CONFERENCE.PLACE),
                found.get(CONFERENCE.CHAIR_ID),
                found.get(EMPLOYEE_CARD.SHORT_NAME));
    }
}
