package opora.learning;

import static opora.learning.db.Tables.PUBLICATION;

import java.util.Set;
import java.util.UUID;
import opora.audit.Journal;
import opora.learning.db.tables.records.PublicationRecord;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.access.Policy;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Publications and video materials (COM-01..04, COM-08, MON-27). */
@Service
public class Publications extends EntryBook<PublicationDraft, PublicationRecord> {

    private final Channels channels;

    Publications(DSLContext db, Journal journal, Policy policy, Channels channels) {
        super(db, journal, policy, Register.PUBLICATIONS, PUBLICATION, null);
        this.channels = channels;
    }

    @Override
    void write(PublicationRecord row, PublicationDraft draft) {
        row.setPublishedOn(draft.on());
        row.setKind(draft.kind());
        row.setChannel(draft.channel());
        row.setTitle(draft.title());
        row.setLink(draft.link());
        row.setTechnology(draft.technology());
        row.setCopies(draft.copies());
        row.setAuthorId(draft.author());
    }

    @Override
    PublicationDraft read(PublicationRecord row, Set<UUID> roster) {
        return new PublicationDraft(
                row.getPublishedOn(),
                row.getKind(),
                row.getChannel(),
                row.getTitle(),
                row.getLink(),
                row.getTechnology(),
                row.getCopies(),
                row.getAuthorId());
    }

    @Override
    void mustFit(PublicationDraft draft, @Nullable UUID self, Change change) {
        if (!channels.knows(change.institution(), draft.channel())) {
            throw new Refused("learning.refused.channel").on("channel");
        }
    }
}
