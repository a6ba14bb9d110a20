package opora.casework.review;

import static opora.casework.db.Tables.REVIEW;
import static opora.casework.db.Tables.STANDING;
import static opora.institution.views.Tables.EMPLOYEE_CARD;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.CareLevel;
import opora.casework.Cases;
import opora.casework.Plans;
import opora.casework.accompaniment.AccompanimentPermissions;
import opora.casework.accompaniment.CaseDay;
import opora.casework.accompaniment.LevelNorms;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A case is looked at as a whole: what was concluded, and when to look again, not later than its level allows. */
@Service
public class RecordReview {

    private static final int LONGEST = 4000;
    private static final int LONGEST_WITHOUT_LEVEL = 366;

    private final DSLContext db;
    private final Families families;
    private final Cases cases;
    private final Plans plans;
    private final CaseDay days;
    private final LevelNorms norms;
    private final CaseFactsStore facts;
    private final Vault vault;
    private final Journal journal;

    RecordReview(
            DSLContext db,
            Families families,
            Cases cases,
            Plans plans,
            CaseDay days,
            LevelNorms norms,
            CaseFactsStore facts,
            Vault vault,
            Journal journal) {
        this.db = db;
        this.families = families;
        this.cases = cases;
        this.plans = plans;
        this.days = days;
        this.norms = norms;
        this.facts = facts;
        this.vault = vault;
        this.journal = journal;
    }

    @Transactional
    public void record(UUID family, LocalDate on, LocalDate next, String conclusion, Change change) {
        mustKeep(family, change);
        var institution = change.institution();
        var running = cases.hold(institution, family);
        mustFollowThePlan(running.id(), on, change);
        var level = level(institution, running.id());
        mustBeSound(on, next, conclusion, level, running, change);
        if (of(institution, running.id()).stream()
                .anyMatch(each -> !each.voided() && each.on().equals(on))) {
            throw new Refused("casework.review.refused.same-day").on("on");
        }
        var id = Ids.next();
        var row = db.newRecord(REVIEW);
        row.setInstitutionId(institution);
        row.setId(id);
        row.setCaseId(running.id());
        row.setFamilyId(family);
        row.setReviewedOn(on);
        row.setLevel(level.map(CareLevel::code).orElse(null));
        row.setPracticeStatus(facts.of(change.user(), family, change.today()).status());
        row.setConclusion(vault.seal(ReviewSecrets.CONCLUSION, id, conclusion.strip()));
        row.setNextOn(next);
        row.setEmployeeId(change.user().employeeId());
        row.setSectionId(days.section(institution, family, on));
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        db.insertInto(REVIEW).set(row).execute();
        journal.record(change, new ReviewEvent.ReviewRecorded(family, id, on, next), family);
    }

    /** There is nothing to review before it is agreed where to go. */
    private void mustFollowThePlan(UUID caseId, LocalDate on, Change change) {
        var approved = plans.approvedOn(change.institution(), caseId)
                .orElseThrow(() -> new Refused("casework.review.refused.no-plan"));
        if (on.isBefore(approved)) {
            throw new Refused("casework.review.refused.before-plan", RussianDate.format(approved)).on("on");
        }
    }

    private static void mustBeSound(
            LocalDate on,
            LocalDate next,
            String conclusion,
            Optional<CareLevel> level,
            Cases.Running running,
            Change change) {
        if (on.isAfter(change.today())) {
            throw new Refused("casework.refused.future").on("on");
        }
        if (on.isBefore(running.openedOn())) {
            throw new Refused("casework.accompaniment.refused.before-opening", RussianDate.format(running.openedOn()))
                    .on("on");
        }
        if (!next.isAfter(on)) {
            throw new Refused("casework.review.refused.next-before").on("next");
        }
        var latest = on.plusDays(level.map(CareLevel::reviewDays).orElse(LONGEST_WITHOUT_LEVEL));
        if (next.isAfter(latest)) {
            throw new Refused("casework.review.refused.next-late", RussianDate.format(latest)).on("next");
        }
        if (conclusion.isBlank() || conclusion.length() > LONGEST) {
            throw new Refused("casework.review.refused.conclusion", LONGEST).on("conclusion");
        }
    }

    /** The level of the case today, with the days of this institution. */
    Optional<CareLevel> level(UUID institution, UUID caseId) {
        @Nullable
        String code = db.select(STANDING.CODE)
                .from(STANDING)
                .where(
                        STANDING.INSTITUTION_ID.eq(institution),
                        STANDING.CASE_ID.eq(caseId),
                        STANDING.AXIS.eq("level"),
                        STANDING.ENDS_ON.isNull(),
                        STANDING.VOIDED_AT.isNull())
                .fetchOne(STANDING.CODE);
        return norms.of(institution).stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    @Transactional
    public void voidIt(UUID family, UUID id, Change change) {
        mustKeep(family, change);
        var row = db.selectFrom(REVIEW)
                .where(REVIEW.INSTITUTION_ID.eq(change.institution()), REVIEW.FAMILY_ID.eq(family), REVIEW.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        if (change.reason().isBlank()) {
            throw new Refused("casework.accompaniment.refused.no-reason");
        }
        if (row.getVoidedAt() == null) {
            row.setVoidedAt(change.at().toOffsetDateTime());
            row.setVoidedBy(change.by());
            row.setVoidReason(vault.seal(ReviewSecrets.REVIEW_VOID_REASON, id, change.reason()));
            row.update();
            journal.record(change, new ReviewEvent.ReviewVoided(family, id), family);
        }
    }

    private void mustKeep(UUID family, Change change) {
        families.must(AccompanimentPermissions.KEEP, List.of(family), change.user());
        families.mustSensitive(AccompanimentPermissions.KEEP, List.of(family), change.user());
    }

    /** The reviews of a case, the latest first. */
    List<Review> of(UUID institution, UUID caseId) {
        return db.select(
                        REVIEW.ID,
                        REVIEW.REVIEWED_ON,
                        REVIEW.LEVEL,
                        REVIEW.PRACTICE_STATUS,
                        REVIEW.CONCLUSION,
                        REVIEW.NEXT_ON,
                        EMPLOYEE_CARD.SHORT_NAME,
                        REVIEW.VOIDED_AT,
                        REVIEW.VOID_REASON)
                .from(REVIEW)
                .leftJoin(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(REVIEW.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(REVIEW.EMPLOYEE_ID))
                .where(REVIEW.INSTITUTION_ID.eq(institution), REVIEW.CASE_ID.eq(caseId))
                .orderBy(REVIEW.REVIEWED_ON.desc(), REVIEW.ID.desc())
                .fetch(row -> new Review(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        vault.open(ReviewSecrets.CONCLUSION, row.value1(), row.value5()),
                        row.value6(),
                        row.value7(),
                        row.value8() != null,
                        vault.open(ReviewSecrets.REVIEW_VOID_REASON, row.value1(), row.value9())));
    }
}
