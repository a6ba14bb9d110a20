package opora.casework.conference;

import static opora.casework.db.Tables.CONFERENCE_FAMILY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said of a family, item by item, and what is in the best interests of its children (CAS-20). */
@Service
public class KeepMinutes {

    static final int LONGEST = 4000;

    private final DSLContext db;
    private final AgendaStore agenda;
    private final ConferenceReach reach;
    private final Vault vault;
    private final Journal journal;

    KeepMinutes(DSLContext db, AgendaStore agenda, ConferenceReach reach, Vault vault, Journal journal) {
        this.db = db;
        this.agenda = agenda;
        this.reach = reach;
        this.vault = vault;
        this.journal = journal;
    }

    /**
     * @param version of the minutes the user has read; when somebody has written since, nothing is overwritten
     * @param minutes by the item; items that are not named stay as they are
     */
    @Transactional
    public void keep(UUID id, UUID family, int version, String interests, Map<UUID, String> minutes, Change change) {
        ConferenceReach.mustBe(ConferenceState.HELD, reach.forChange(id, family, change.user()));
        var row = db.selectFrom(CONFERENCE_FAMILY)
                .where(
                        CONFERENCE_FAMILY.INSTITUTION_ID.eq(change.institution()),
                        CONFERENCE_FAMILY.CONFERENCE_ID.eq(id),
                        CONFERENCE_FAMILY.FAMILY_ID.eq(family))
                .forUpdate()
                .fetchSingle();
        if (row.getVersion() != version) {
            throw new Refused("casework.conference.refused.stale");
        }
        mustFit(interests, "interests");
        minutes.forEach((item, text) -> mustFit(text, "minutes-" + item));
        var before = agenda.of(change.institution(), id, List.of(family));
        boolean changed = false;
        for (var line : before) {
            var text = minutes.getOrDefault(line.id(), line.minutes()).strip();
            if (!line.struck() && !text.equals(line.minutes())) {
                agenda.minutes(change.institution(), line.id(), text);
                changed = true;
            }
        }
        var said = vault.open(ConferenceSecrets.INTERESTS, row.getId(), row.getInterests());
        if (changed || !said.equals(interests.strip())) {
            row.setInterests(vault.seal(ConferenceSecrets.INTERESTS, row.getId(), interests.strip()));
            row.setVersion(version + 1);
            row.update();
            journal.record(change, new ConferenceEvent.MinutesKept(id, family), id, family);
        }
    }

    /** Minutes that were taken down on paper, one for each item of the agenda as far as they go. */
    @Transactional
    public void keepTold(UUID id, UUID family, String interests, List<String> told, Change change) {
        ConferenceReach.mustBe(ConferenceState.HELD, reach.forChange(id, family, change.user()));
        var items = agenda.of(change.institution(), id, List.of(family));
        var minutes = new HashMap<UUID, String>();
        for (int i = 0; i < Math.min(items.size(), told.size()); i++) {
            minutes.put(items.get(i).id(), told.get(i));
        }
        keep(id, family, 0, interests, minutes, change);
    }

    private static void mustFit(String text, String field) {
        if (text.length() > LONGEST) {
            throw new Refused("casework.signal.refused.too-long", LONGEST).on(field);
        }
    }
}
