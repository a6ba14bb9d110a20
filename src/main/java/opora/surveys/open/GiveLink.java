package opora.surveys.open;

import static opora.surveys.db.Tables.LINK;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.people.Families;
import opora.people.Persons;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.Tokens;
import opora.platform.text.RussianDate;
import opora.surveys.PublishedQuestionnaire;
import opora.surveys.Questionnaires;
import opora.surveys.SurveysPermissions;
import opora.surveys.db.tables.records.LinkRecord;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an address at which somebody answers without an account, and takes it back. */
@Service
public class GiveLink {

    static final int MOST_DAYS = 30;
    static final int MOST_SHARED_DAYS = 180;
    static final int MOST_HOURS = 12;

    private static final int MANY = 1_000_000;
    private static final String PIN = "\\d{4,8}";

    private final LinkStore links;
    private final Questionnaires questionnaires;
    private final Persons persons;
    private final Families families;
    private final Journal journal;

    GiveLink(LinkStore links, Questionnaires questionnaires, Persons persons, Families families, Journal journal) {
        this.links = links;
        this.questionnaires = questionnaires;
        this.persons = persons;
        this.families = families;
        this.journal = journal;
    }

    /** For one person of a family, to be used once. @return the token, which is shown this once */
    @Transactional
    public String personal(
            UUID familyId,
            UUID personId,
            UUID questionnaire,
            int days,
            boolean handed,
            @Nullable UUID waveId,
            Change change) {
        persons.must(SurveysPermissions.FILL, List.of(personId), change.user());
        var asked = asked(questionnaire, change);
        if (asked.anonymous()) {
            throw new Refused("surveys.link.refused.anonymous").on("questionnaire");
        }
        if (asked.sensitive()) {
            families.mustSensitive(SurveysPermissions.FILL, List.of(familyId), change.user());
        }
        mustLast(days, MOST_DAYS);
        var kind = handed ? LinkKind.HANDED : LinkKind.PERSONAL;
        var link =
                blank(kind, asked.versionId(), handed ? Duration.ofHours(MOST_HOURS) : Duration.ofDays(days), change);
        link.setPersonId(personId);
        link.setFamilyId(familyId);
        link.setWaveId(waveId);
        link.setUsesLeft(1);
        var token = given(link);
        journal.record(
                change,
                new OpenEvent.SurveyLinkGiven(link.getId(), asked.code(), kind.code(), days),
                link.getId(),
                personId,
                familyId);
        return token;
    }

    /** For anybody, nobody named. @param questionnaire null for the book of reviews */
    @Transactional
    public String shared(@Nullable UUID questionnaire, int days, Change change) {
        mustLast(days, MOST_SHARED_DAYS);
        var link = blank(LinkKind.SHARED, unnamed(questionnaire, change), Duration.ofDays(days), change);
        var token = given(link);
        journal.access(change, new OpenEvent.SurveyLinkGiven(link.getId(), "", LinkKind.SHARED.code(), days));
        return token;
    }

    /** For one after another at a device of ours. @param questionnaire null for the book of reviews */
    @Transactional
    public String kiosk(@Nullable UUID questionnaire, int hours, String pin, Change change) {
        if (hours < 1 || hours > MOST_HOURS) {
            throw new Refused("surveys.link.refused.hours", MOST_HOURS).on("hours");
        }
        if (!pin.matches(PIN)) {
            throw new Refused("surveys.link.refused.pin").on("pin");
        }
        var link = blank(LinkKind.KIOSK, unnamed(questionnaire, change), Duration.ofHours(hours), change);
        link.setPinHash(Tokens.hash(link.getId() + ":" + pin));
        var token = given(link);
        journal.access(change, new OpenEvent.KioskOpened(link.getId(), hours));
        return token;
    }

    /** Taken back a second time nothing happens. */
    @Transactional
    public void revoke(UUID familyId, UUID id, Change change) {
        families.must(SurveysPermissions.FILL, List.of(familyId), change.user());
        revoke(LINK.FAMILY_ID.eq(familyId), id, change);
    }

    @Transactional
    public void revokeShared(UUID id, Change change) {
        revoke(LINK.PERSON_ID.isNull(), id, change);
    }

    private void revoke(Condition which, UUID id, Change change) {
        if (!links.isThere(which, change.institution(), id)) {
            throw new NotFound();
        }
        if (links.revoke(
                which, change.institution(), id, change.by(), change.at().toOffsetDateTime())) {
            journal.access(change, new OpenEvent.SurveyLinkRevoked(id));
        }
    }

    private @Nullable UUID unnamed(@Nullable UUID questionnaire, Change change) {
        if (questionnaire == null) {
            return null;
        }
        var asked = asked(questionnaire, change);
        if (!asked.anonymous()) {
            throw new Refused("surveys.link.refused.named", asked.title()).on("questionnaire");
        }
        return asked.versionId();
    }

    private PublishedQuestionnaire asked(UUID questionnaire, Change change) {
        var asked = questionnaires.find(change.institution(), questionnaire).orElseThrow(NotFound::new);
        var retired = asked.retiredOn();
        if (retired != null) {
            throw new Refused("surveys.refused.retired", asked.title(), RussianDate.format(retired))
                    .on("questionnaire");
        }
        return asked;
    }

    private static void mustLast(int days, int most) {
        if (days < 1 || days > most) {
            throw new Refused("surveys.link.refused.days", most).on("days");
        }
    }

    private static LinkRecord blank(LinkKind kind, @Nullable UUID version, Duration lasting, Change change) {
        var link = new LinkRecord();
        link.setInstitutionId(change.institution());
        link.setId(Ids.next());
        link.setKind(kind.code());
        link.setVersionId(version);
        link.setEmployeeId(change.user().employeeId());
        link.setUsesLeft(MANY);
        link.setExpiresAt(change.at().plus(lasting).toOffsetDateTime());
        link.setDraft("");
        link.setPinHash("");
        link.setPinFailures(0);
        link.setHits(0);
        link.setCreatedAt(change.at().toOffsetDateTime());
        link.setCreatedBy(change.by());
        return link;
    }

    private String given(LinkRecord link) {
        var token = Tokens.next();
        link.setTokenHash(Tokens.hash(token));
        links.insert(link);
        return token;
    }
}
