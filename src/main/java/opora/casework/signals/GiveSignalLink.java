package opora.casework.signals;

import static opora.casework.db.Tables.SIGNAL_LINK;

import java.util.UUID;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.Tokens;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a link to another agency, and takes it back. */
@Service
public class GiveSignalLink {

    static final int LONGEST_AGENCY = 200;
    static final int MOST_DAYS = 90;
    static final int MOST_USES = 50;

    private final DSLContext db;
    private final SignalLinkStore links;
    private final SignalPlace places;
    private final Journal journal;

    GiveSignalLink(DSLContext db, SignalLinkStore links, SignalPlace places, Journal journal) {
        this.db = db;
        this.links = links;
        this.places = places;
        this.journal = journal;
    }

    public record Draft(
            String agency, Informant informant, @Nullable UUID sectionId, int days, int uses) {}

    /** The token, which is shown this once. */
    @Transactional
    public String give(Draft draft, Change change) {
        if (draft.agency().isBlank() || draft.agency().length() > LONGEST_AGENCY) {
            throw new Refused("casework.link.refused.agency", LONGEST_AGENCY).on("agency");
        }
        if (draft.days() < 1 || draft.days() > MOST_DAYS) {
            throw new Refused("casework.link.refused.days", MOST_DAYS).on("days");
        }
        if (draft.uses() < 1 || draft.uses() > MOST_USES) {
            throw new Refused("casework.link.refused.uses", MOST_USES).on("uses");
        }
        var place = places.typed(change.institution(), null, draft.sectionId());
        var token = Tokens.next();
        var id = Ids.next();
        db.insertInto(SIGNAL_LINK)
                .set(SIGNAL_LINK.INSTITUTION_ID, change.institution())
                .set(SIGNAL_LINK.ID, id)
                .set(SIGNAL_LINK.TOKEN_HASH, Tokens.hash(token))
                .set(SIGNAL_LINK.AGENCY, draft.agency().strip())
                .set(SIGNAL_LINK.INFORMANT, draft.informant().code())
                .set(SIGNAL_LINK.SECTION_ID, place.sectionId())
                .set(SIGNAL_LINK.EMPLOYEE_ID, change.user().employeeId())
                .set(SIGNAL_LINK.USES_LEFT, draft.uses())
                .set(SIGNAL_LINK.EXPIRES_AT, change.at().plusDays(draft.days()).toOffsetDateTime())
                .set(SIGNAL_LINK.CREATED_AT, change.at().toOffsetDateTime())
                .set(SIGNAL_LINK.CREATED_BY, change.by())
                .execute();
        journal.access(change, new SignalEvent.SignalLinkGiven(id, draft.days(), draft.uses()));
        return token;
    }

    /** Taken back a second time nothing happens. */
    @Transactional
    public void revoke(UUID id, Change change) {
        if (!links.isThere(change.user(), id)) {
            throw new NotFound();
        }
        if (links.revoke(change.user(), id, change.at().toOffsetDateTime())) {
            journal.access(change, new SignalEvent.SignalLinkRevoked(id));
        }
    }
}
