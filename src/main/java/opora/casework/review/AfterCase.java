package opora.casework.review;

import static opora.casework.db.Tables.ALUMNI;
import static opora.casework.db.Tables.WATCH_NOTE;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.CaseSummary;
import opora.casework.Cases;
import opora.casework.CaseworkPermissions;
import opora.casework.accompaniment.AccompanimentPermissions;
import opora.casework.accompaniment.CaseDay;
import opora.people.Families;
import opora.people.PeopleLinks;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.User;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The year after a case: the family is asked three times how it lives, and may come back to help others (CAS-18). */
@Service
public class AfterCase {

    static final List<Integer> MONTHS = List.of(3, 6, 12);
    static final List<String> LIVES = List.of("well", "hard", "unknown");
    static final List<String> PARTS = List.of("club", "mentor", "volunteer", "speaker");

    private static final int LONGEST = 4000;
    private static final int MOST = 200;

    private final DSLContext db;
    private final Families families;
    private final Cases cases;
    private final CaseDay days;
    private final Vault vault;
    private final Journal journal;

    AfterCase(DSLContext db, Families families, Cases cases, CaseDay days, Vault vault, Journal journal) {
        this.db = db;
        this.families = families;
        this.cases = cases;
        this.days = days;
        this.vault = vault;
        this.journal = journal;
    }

    public record Noted(int months, LocalDate on, String lives, String note) {}

    public record Alumnus(
            UUID familyId,
            String family,
            String number,
            @Nullable String person,
            String part,
            LocalDate since,
            String note) {

        public String path() {
            return PeopleLinks.family(familyId) + "/casework/after";
        }
    }

    /** The day has to have come; each mark is noted once. */
    @Transactional
    public void note(UUID family, int months, LocalDate on, String lives, String note, Change change) {
        var file = closed(family, change);
        var closedOn = Objects.requireNonNull(file.closedOn());
        if (!MONTHS.contains(months)) {
            throw new Refused("casework.after.refused.months").on("months");
        }
        if (!LIVES.contains(lives)) {
            throw new Refused("casework.after.refused.lives").on("lives");
        }
        mustHavePassed(on, change, "on");
        if (on.isBefore(closedOn)) {
            throw new Refused("casework.after.refused.before-closing", RussianDate.format(closedOn)).on("on");
        }
        mustBeText(note);
        if (db.fetchExists(
                WATCH_NOTE,
                WATCH_NOTE
                        .INSTITUTION_ID
                        .eq(change.institution())
                        .and(WATCH_NOTE.CASE_ID.eq(file.id()))
                        .and(WATCH_NOTE.MONTHS.eq(months)))) {
            throw new Refused("casework.after.refused.noted").on("months");
        }
        var id = Ids.next();
        db.insertInto(WATCH_NOTE)
                .set(WATCH_NOTE.INSTITUTION_ID, change.institution())
                .set(WATCH_NOTE.ID, id)
                .set(WATCH_NOTE.CASE_ID, file.id())
                .set(WATCH_NOTE.FAMILY_ID, family)
                .set(WATCH_NOTE.MONTHS, months)
                .set(WATCH_NOTE.NOTED_ON, on)
                .set(WATCH_NOTE.LIVES, lives)
                .set(WATCH_NOTE.NOTE, vault.seal(ReviewSecrets.WATCH, id, note.strip()))
                .set(WATCH_NOTE.EMPLOYEE_ID, change.user().employeeId())
                .set(WATCH_NOTE.RECORDED_AT, change.at().toOffsetDateTime())
                .set(WATCH_NOTE.RECORDED_BY, change.by())
                .execute();
        journal.record(change, new ReviewEvent.WatchNoted(family, file.id(), months), family);
    }

    @Transactional
    public void joins(UUID family, @Nullable UUID person, String part, LocalDate since, String note, Change change) {
        var file = closed(family, change);
        var closedOn = Objects.requireNonNull(file.closedOn());
        if (!PARTS.contains(part)) {
            throw new Refused("casework.alumni.refused.part").on("part");
        }
        mustHavePassed(since, change, "since");
        if (since.isBefore(closedOn)) {
            throw new Refused("casework.after.refused.before-closing", RussianDate.format(closedOn)).on("since");
        }
        mustBeText(note);
        if (person != null) {
            days.mustBelong(change.institution(), family, person);
        }
        var id = Ids.next();
        db.insertInto(ALUMNI)
                .set(ALUMNI.INSTITUTION_ID, change.institution())
                .set(ALUMNI.ID, id)
                .set(ALUMNI.CASE_ID, file.id())
                .set(ALUMNI.FAMILY_ID, family)
                .set(ALUMNI.PERSON_ID, person)
                .set(ALUMNI.PART, part)
                .set(ALUMNI.SINCE, since)
                .set(ALUMNI.NOTE, vault.seal(ReviewSecrets.ALUMNI_NOTE, id, note.strip()))
                .set(ALUMNI.RECORDED_AT, change.at().toOffsetDateTime())
                .set(ALUMNI.RECORDED_BY, change.by())
                .execute();
        journal.record(change, new ReviewEvent.AlumniRecorded(family, person, part), family);
    }

    private CaseSummary closed(UUID family, Change change) {
        families.must(AccompanimentPermissions.CONTACT, List.of(family), change.user());
        families.mustSensitive(AccompanimentPermissions.CONTACT, List.of(family), change.user());
        var file = cases.latest(change.institution(), family).orElseThrow(NotFound::new);
        if (file.running()) {
            throw new Refused("casework.after.refused.running");
        }
        return file;
    }

    private static void mustHavePassed(LocalDate on, Change change, String field) {
        if (on.isAfter(change.today())) {
            throw new Refused("casework.refused.future").on(field);
        }
    }

    private static void mustBeText(String note) {
        if (note.isBlank() || note.length() > LONGEST) {
            throw new Refused("casework.review.refused.conclusion", LONGEST).on("note");
        }
    }

    List<Noted> notes(UUID institution, UUID caseId) {
        return db.selectFrom(WATCH_NOTE)
                .where(WATCH_NOTE.INSTITUTION_ID.eq(institution), WATCH_NOTE.CASE_ID.eq(caseId))
                .orderBy(WATCH_NOTE.MONTHS)
                .fetch(row -> new Noted(
                        row.getMonths(),
                        row.getNotedOn(),
                        row.getLives(),
                        vault.open(ReviewSecrets.WATCH, row.getId(), row.getNote())));
    }

    List<Alumnus> alumni(User user, Condition which) {
        return db.select(
                        ALUMNI.ID,
                        ALUMNI.FAMILY_ID,
                        FAMILY_CARD.NAME,
                        FAMILY_CARD.NUMBER,
                        PERSON_CARD.FULL_NAME,
                        ALUMNI.PART,
                        ALUMNI.SINCE,
                        ALUMNI.NOTE)
                .from(ALUMNI)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(ALUMNI.INSTITUTION_ID), FAMILY_CARD.ID.eq(ALUMNI.FAMILY_ID))
                .leftJoin(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(ALUMNI.INSTITUTION_ID), PERSON_CARD.ID.eq(ALUMNI.PERSON_ID))
                .where(
                        ALUMNI.INSTITUTION_ID.eq(user.institutionId()),
                        families.among(
                                CaseworkPermissions.VIEW,
                                user,
                                FAMILY_CARD.ID,
                                FAMILY_CARD.SECTION_ID,
                                FAMILY_CARD.CURATOR_ID),
                        which)
                .orderBy(ALUMNI.SINCE.desc(), ALUMNI.ID.desc())
                .limit(MOST)
                .fetch(row -> new Alumnus(
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        vault.open(ReviewSecrets.ALUMNI_NOTE, row.value1(), row.value8())));
    }
}
