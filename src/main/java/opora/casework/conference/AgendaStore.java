package opora.casework.conference;

import static opora.casework.db.Tables.CASE_FILE;
import static opora.casework.db.Tables.CONFERENCE;
import static opora.casework.db.Tables.CONFERENCE_FAMILY;
import static opora.casework.db.Tables.CONFERENCE_ITEM;
import static org.jooq.impl.DSL.max;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import opora.casework.AgendaSource.AgendaItem;
import opora.platform.Ids;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The items of an agenda as they are kept. */
@Repository
class AgendaStore {

    private final DSLContext db;
    private final Vault vault;

    AgendaStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    List<AgendaLine> of(UUID institution, UUID conference, Collection<UUID> families) {
        return db.selectFrom(CONFERENCE_ITEM)
                .where(
                        CONFERENCE_ITEM.INSTITUTION_ID.eq(institution),
                        CONFERENCE_ITEM.CONFERENCE_ID.eq(conference),
                        CONFERENCE_ITEM.FAMILY_ID.in(families))
                .orderBy(CONFERENCE_ITEM.ID)
                .fetch(row -> new AgendaLine(
                        row.getId(),
                        row.getFamilyId(),
                        row.getKind(),
                        vault.open(ConferenceSecrets.TOPIC, row.getId(), row.getTopic()),
                        row.getSince(),
                        row.getHref(),
                        row.getStruck(),
                        vault.open(ConferenceSecrets.MINUTES, row.getId(), row.getMinutes())));
    }

    void add(UUID institution, UUID conference, AgendaItem item) {
        var id = Ids.next();
        db.insertInto(CONFERENCE_ITEM)
                .set(CONFERENCE_ITEM.INSTITUTION_ID, institution)
                .set(CONFERENCE_ITEM.ID, id)
                .set(CONFERENCE_ITEM.CONFERENCE_ID, conference)
                .set(CONFERENCE_ITEM.FAMILY_ID, item.familyId())
                .set(CONFERENCE_ITEM.KIND, item.kindKey())
                .set(CONFERENCE_ITEM.TOPIC, vault.seal(ConferenceSecrets.TOPIC, id, item.text()))
                .set(CONFERENCE_ITEM.SINCE, item.since())
                .set(CONFERENCE_ITEM.HREF, item.href() == null ? "" : item.href())
                .execute();
    }

    int strike(UUID institution, UUID conference, UUID family, UUID item, boolean struck) {
        return db.update(CONFERENCE_ITEM)
                .set(CONFERENCE_ITEM.STRUCK, struck)
                .where(
                        CONFERENCE_ITEM.INSTITUTION_ID.eq(institution),
                        CONFERENCE_ITEM.CONFERENCE_ID.eq(conference),
                        CONFERENCE_ITEM.FAMILY_ID.eq(family),
                        CONFERENCE_ITEM.ID.eq(item),
                        CONFERENCE_ITEM.STRUCK.ne(struck))
                .execute();
    }

    void minutes(UUID institution, UUID item, String text) {
        db.update(CONFERENCE_ITEM)
                .set(CONFERENCE_ITEM.MINUTES, vault.seal(ConferenceSecrets.MINUTES, item, text))
                .where(CONFERENCE_ITEM.INSTITUTION_ID.eq(institution), CONFERENCE_ITEM.ID.eq(item))
                .execute();
    }

    /** Since when there is news of the family: its last conference, or the day its case was opened. */
    LocalDate since(UUID institution, UUID conference, UUID family) {
        var held = db.select(max(CONFERENCE.HELD_ON))
                .from(CONFERENCE)
                .join(CONFERENCE_FAMILY)
                .on(
                        CONFERENCE_FAMILY.INSTITUTION_ID.eq(CONFERENCE.INSTITUTION_ID),
                        CONFERENCE_FAMILY.CONFERENCE_ID.eq(CONFERENCE.ID))
                .where(
                        CONFERENCE.INSTITUTION_ID.eq(institution),
                        CONFERENCE.ID.ne(conference),
                        CONFERENCE_FAMILY.FAMILY_ID.eq(family))
                .fetchSingle()
                .value1();
        return held == null ? opened(institution, family) : held;
    }

    private LocalDate opened(UUID institution, UUID family) {
        return db.select(max(CASE_FILE.OPENED_ON))
                .from(CASE_FILE)
                .where(CASE_FILE.INSTITUTION_ID.eq(institution), CASE_FILE.FAMILY_ID.eq(family))
                .fetchSingle()
                .value1();
    }
}
