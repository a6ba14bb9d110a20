package opora.groups.events;

import static opora.groups.db.Tables.SERIES;
import static opora.groups.db.Tables.SESSION;
import static opora.groups.db.Tables.SESSION_HELPER;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.territory.views.Tables.SETTLEMENT_CARD;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.groups.Audience;
import opora.groups.EventKind;
import opora.groups.GroupsSecrets;
import opora.groups.LeisureForm;
import opora.groups.SessionStatus;
import opora.groups.db.tables.records.SessionRecord;
import opora.platform.NotFound;
import opora.platform.secrets.Vault;
import opora.services.Channel;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads one meeting or event. */
@Repository
public class EventStore {

    private final DSLContext db;
    private final EventSelect events;
    private final Vault vault;

    EventStore(DSLContext db, EventSelect events, Vault vault) {
        this.db = db;
        this.events = events;
        this.vault = vault;
    }

    public Optional<EventDetails> find(UUID institution, UUID id) {
        return events.select(List.of(
                        SESSION.NUMBER,
                        SESSION.OUTLINE,
                        SESSION.MINUTES,
                        SESSION.PLACE,
                        SETTLEMENT_CARD.SETTLEMENT_NAME,
                        SECTION_CARD.NAME,
                        PARTNER_CARD.NAME,
                        SESSION.LEADER_ID,
                        SESSION.CANCEL_REASON,
                        SESSION.VERSION,
                        SESSION.MARKED_BY,
                        SESSION.RECORDED_AT,
                        SESSION.RECORDED_BY,
                        SESSION.VOIDED_BY,
                        SESSION.VOID_REASON))
                .leftJoin(SETTLEMENT_CARD)
                .on(SETTLEMENT_CARD.ID.eq(SESSION.SETTLEMENT_ID))
                .leftJoin(SECTION_CARD)
                .on(SECTION_CARD.INSTITUTION_ID.eq(SESSION.INSTITUTION_ID), SECTION_CARD.ID.eq(SESSION.SECTION_ID))
                .leftJoin(PARTNER_CARD)
                .on(PARTNER_CARD.INSTITUTION_ID.eq(SESSION.INSTITUTION_ID), PARTNER_CARD.ID.eq(SESSION.PARTNER_ID))
                .where(SESSION.INSTITUTION_ID.eq(institution), SESSION.ID.eq(id))
                .fetchOptional(row -> new EventDetails(
                        EventSelect.read(row),
                        row.get(SESSION.NUMBER),
                        vault.open(GroupsSecrets.OUTLINE, id, row.get(SESSION.OUTLINE)),
                        row.get(SESSION.MINUTES),
                        row.get(SESSION.PLACE),
                        row.get(SETTLEMENT_CARD.SETTLEMENT_NAME),
                        row.get(SECTION_CARD.NAME),
                        row.get(PARTNER_CARD.NAME),
                        row.get(SESSION.LEADER_ID),
                        helpers(institution, id),
                        row.get(SESSION.CHILDREN),
                        row.get(SESSION.ADULTS),
                        vault.open(GroupsSecrets.CANCEL_REASON, id, row.get(SESSION.CANCEL_REASON)),
                        row.get(SESSION.VERSION),
                        row.get(SESSION.MARKED_AT),
                        row.get(SESSION.MARKED_BY),
                        row.get(SESSION.RECORDED_AT),
                        row.get(SESSION.RECORDED_BY),
                        row.get(SESSION.VOIDED_AT),
                        row.get(SESSION.VOIDED_BY),
                        vault.openMaybe(GroupsSecrets.VOID_REASON, id, row.get(SESSION.VOID_REASON))));
    }

    private List<EventDetails.Helper> helpers(UUID institution, UUID id) {
        return db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.SHORT_NAME)
                .from(SESSION_HELPER)
                .join(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(SESSION_HELPER.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(SESSION_HELPER.EMPLOYEE_ID))
                .where(SESSION_HELPER.INSTITUTION_ID.eq(institution), SESSION_HELPER.SESSION_ID.eq(id))
                .orderBy(EMPLOYEE_CARD.NAME_KEY)
                .fetch(row -> new EventDetails.Helper(row.value1(), row.value2()));
    }

    /** What usually holds for a group, ready for the form of its next meeting. */
    Map<String, @Nullable Object> usual(UUID institution, UUID series) {
        var row = db.selectFrom(SERIES)
                .where(SERIES.INSTITUTION_ID.eq(institution), SERIES.ID.eq(series))
                .fetchOptional()
                .orElseThrow(NotFound::new);
        var known = new HashMap<String, @Nullable Object>();
        known.put("seriesId", series);
        known.put("kind", EventKind.of(row.getKind()).orElseThrow());
        known.put("form", LeisureForm.of(row.getSubtype()).orElse(null));
        known.put("audience", Audience.of(row.getAudience()).orElseThrow());
        known.put("title", row.getName());
        known.put("startsAt", row.getStartsAt());
        known.put("minutes", row.getMinutes());
        known.put("place", row.getPlace());
        if (row.getLeaderId() != null) {
            known.put("leaderId", row.getLeaderId());
        }
        return known;
    }

    /** The form of a meeting that stands; nothing for a voided one. */
    Optional<Map<String, @Nullable Object>> fields(UUID institution, UUID id) {
        return db.selectFrom(SESSION)
                .where(SESSION.INSTITUTION_ID.eq(institution), SESSION.ID.eq(id), SESSION.VOIDED_AT.isNull())
                .fetchOptional()
                .map(row -> fields(row, helpers(institution, id)));
    }

    private Map<String, @Nullable Object> fields(SessionRecord row, List<EventDetails.Helper> helpers) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("number", row.getNumber());
        known.put("seriesId", row.getSeriesId());
        known.put("kind", EventKind.of(row.getKind()).orElseThrow());
        known.put("form", LeisureForm.of(row.getSubtype()).orElse(null));
        known.put("audience", Audience.of(row.getAudience()).orElseThrow());
        known.put("title", row.getTitle());
        known.put("outline", vault.open(GroupsSecrets.OUTLINE, row.getId(), row.getOutline()));
        known.put("on", row.getHeldOn());
        known.put("lastOn", row.getLastOn());
        known.put("startsAt", row.getStartsAt());
        known.put("minutes", row.getMinutes());
        known.put("channel", Channel.of(row.getChannel()).orElseThrow());
        known.put("place", row.getPlace());
        known.put("settlementId", row.getSettlementId());
        known.put("sectionId", row.getSectionId());
        known.put("leaderId", row.getLeaderId());
        known.put("helpers", helpers.stream().map(EventDetails.Helper::id).toList());
        known.put("partnerId", row.getPartnerId());
        known.put("status", SessionStatus.of(row.getStatus()).orElseThrow());
        known.put("cancelReason", vault.open(GroupsSecrets.CANCEL_REASON, row.getId(), row.getCancelReason()));
        known.put("children", row.getChildren() == 0 ? null : row.getChildren());
        known.put("adults", row.getAdults() == 0 ? null : row.getAdults());
        return known;
    }
}
