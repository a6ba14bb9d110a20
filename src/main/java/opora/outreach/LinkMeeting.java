package opora.outreach;

import static opora.outreach.db.Tables.MEETING;
import static opora.outreach.db.Tables.MEETING_CONFERENCE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.conference.ConferenceLine;
import opora.casework.conference.ConferenceMention;
import opora.casework.conference.Conferences;
import opora.outreach.OutreachEvent.MeetingLinked;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which conference a planning meeting goes back to (TRP-06). A conference one may not see is not linked and not shown. */
@Service
public class LinkMeeting implements ConferenceMention {

    private final DSLContext db;
    private final Policy policy;
    private final OutreachReach reach;
    private final Conferences conferences;
    private final MessageSource messages;
    private final Journal journal;

    LinkMeeting(
            DSLContext db,
            Policy policy,
            OutreachReach reach,
            Conferences conferences,
            MessageSource messages,
            Journal journal) {
        this.db = db;
        this.policy = policy;
        this.reach = reach;
        this.conferences = conferences;
        this.messages = messages;
        this.journal = journal;
    }

    /** @param conference null to take the link away; linked to the same once more nothing changes */
    @Transactional
    public void link(UUID id, @Nullable UUID conference, Change change) {
        mustBeOpen(id, change);
        if (conference != null && conferences.find(change.user(), conference).isEmpty()) {
            throw new Refused("outreach.refused.conference").on("conferenceId");
        }
        if (conference == null ? release(id, change) > 0 : keep(id, conference, change) > 0) {
            journal.record(change, new MeetingLinked(id, conference), id);
        }
    }

    private void mustBeOpen(UUID id, Change change) {
        policy.mustHold(change.user(), OutreachPermissions.EDIT);
        var status = db.select(MEETING.STATUS)
                .from(MEETING)
                .where(
                        MEETING.INSTITUTION_ID.eq(change.institution()),
                        MEETING.ID.eq(id),
                        reach.meetings(OutreachPermissions.EDIT, change.user()))
                .forUpdate()
                .fetchOptional(MEETING.STATUS)
                .orElseThrow(NotFound::new);
        if (status.equals(OutreachStatus.CANCELLED.code())) {
            throw new Refused("outreach.refused.meeting-cancelled");
        }
    }

    /** A link to a conference the user may not see is not theirs to take away: they do not know of it. */
    private int release(UUID id, Change change) {
        if (of(id, change.user()).isEmpty()) {
            return 0;
        }
        return db.deleteFrom(MEETING_CONFERENCE)
                .where(MEETING_CONFERENCE.INSTITUTION_ID.eq(change.institution()), MEETING_CONFERENCE.MEETING_ID.eq(id))
                .execute();
    }

    private int keep(UUID id, UUID conference, Change change) {
        return db.insertInto(MEETING_CONFERENCE)
                .set(MEETING_CONFERENCE.INSTITUTION_ID, change.institution())
                .set(MEETING_CONFERENCE.MEETING_ID, id)
                .set(MEETING_CONFERENCE.CONFERENCE_ID, conference)
                .onConflict(MEETING_CONFERENCE.INSTITUTION_ID, MEETING_CONFERENCE.MEETING_ID)
                .doUpdate()
                .set(MEETING_CONFERENCE.CONFERENCE_ID, conference)
                .where(MEETING_CONFERENCE.CONFERENCE_ID.ne(conference))
                .execute();
    }

    /** The conference of a meeting, as far as the reader may see it. */
    public Optional<ConferenceLine> of(UUID meeting, User user) {
        return db.select(MEETING_CONFERENCE.CONFERENCE_ID)
                .from(MEETING_CONFERENCE)
                .where(
                        MEETING_CONFERENCE.INSTITUTION_ID.eq(user.institutionId()),
                        MEETING_CONFERENCE.MEETING_ID.eq(meeting))
                .fetchOptional(MEETING_CONFERENCE.CONFERENCE_ID)
                .flatMap(conference -> conferences.find(user, conference));
    }

    @Override
    public List<Mention> of(User user, UUID conference) {
        if (!policy.allows(user, OutreachPermissions.VIEW)) {
            return List.of();
        }
        return db.select(MEETING.ID, MEETING.KIND, MEETING.NUMBER, MEETING.ON_DAY)
                .from(MEETING_CONFERENCE)
                .join(MEETING)
                .on(
                        MEETING.INSTITUTION_ID.eq(MEETING_CONFERENCE.INSTITUTION_ID),
                        MEETING.ID.eq(MEETING_CONFERENCE.MEETING_ID))
                .where(
                        MEETING_CONFERENCE.INSTITUTION_ID.eq(user.institutionId()),
                        MEETING_CONFERENCE.CONFERENCE_ID.eq(conference),
                        reach.meetings(OutreachPermissions.VIEW, user))
                .orderBy(MEETING.ON_DAY, MEETING.ID)
                .fetch(row -> new Mention(
                        messages.getMessage(
                                        MeetingKind.of(row.value2()).titleKey(), null, LocaleContextHolder.getLocale())
                                + " № " + row.value3(),
                        row.value4(),
                        OutreachLinks.meeting(row.value1())));
    }
}
