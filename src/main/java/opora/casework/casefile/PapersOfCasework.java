package opora.casework.casefile;

import static opora.casework.db.Tables.CONFERENCE;
import static opora.casework.db.Tables.CONFERENCE_FAMILY;
import static opora.casework.db.Tables.FINDING;
import static opora.casework.db.Tables.MONITORING;
import static opora.casework.db.Tables.OUTCOME;
import static opora.casework.db.Tables.PLAN;
import static opora.casework.db.Tables.REFERRAL;
import static opora.casework.db.Tables.REVIEW;
import static opora.casework.db.Tables.SIGNAL;
import static opora.casework.db.Tables.SURVEY;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.casework.CaseFileSource;
import opora.documents.Files;
import opora.documents.Owner;
import opora.people.PeopleLinks;
import opora.platform.access.User;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/** What signals, visits, monitoring and referrals leave in the case file, and the papers that were scanned. */
@Component
class PapersOfCasework implements CaseFileSource {

    private static final int ORDER = 10;

    private final DSLContext db;
    private final Files files;

    PapersOfCasework(DSLContext db, Files files) {
        this.db = db;
        this.files = files;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Paper> papers(User user, UUID familyId, UUID caseId, LocalDate today) {
        var institution = user.institutionId();
        var family = PeopleLinks.family(familyId);
        var signals = SIGNAL.INSTITUTION_ID.eq(institution).and(SIGNAL.FAMILY_ID.eq(familyId));
        var surveys = SURVEY.INSTITUTION_ID
                .eq(institution)
                .and(SURVEY.FAMILY_ID.eq(familyId))
                .and(SURVEY.VOIDED_AT.isNull());
        var monitorings = MONITORING
                .INSTITUTION_ID
                .eq(institution)
                .and(MONITORING.FAMILY_ID.eq(familyId))
                .and(MONITORING.VOIDED_AT.isNull());
        var referrals = REFERRAL.INSTITUTION_ID.eq(institution).and(REFERRAL.FAMILY_ID.eq(familyId));
        var outcomes = OUTCOME.INSTITUTION_ID
                .eq(institution)
                .and(OUTCOME.FAMILY_ID.eq(familyId))
                .and(OUTCOME.VOIDED_AT.isNull());
        var plans =
                PLAN.INSTITUTION_ID.eq(institution).and(PLAN.CASE_ID.eq(caseId)).and(PLAN.APPROVED_ON.isNotNull());
        var findings = FINDING.INSTITUTION_ID
                .eq(institution)
                .and(FINDING.CASE_ID.eq(caseId))
                .and(FINDING.VOIDED_AT.isNull());
        var reviews = REVIEW.INSTITUTION_ID
                .eq(institution)
                .and(REVIEW.CASE_ID.eq(caseId))
                .and(REVIEW.VOIDED_AT.isNull());
        return List.of(
                paper(
                        "casework.file.signal",
                        SIGNAL,
                        SIGNAL.RECEIVED_ON,
                        signals.and(SIGNAL.VOIDED_AT.isNull()),
                        false,
                        family + "/casework"),
                paper("casework.file.survey", SURVEY, SURVEY.SURVEYED_ON, surveys, true, family + "/casework"),
                paper(
                        "casework.file.monitoring",
                        MONITORING,
                        MONITORING.OBSERVED_ON,
                        monitorings,
                        true,
                        family + "/monitoring"),
                paper(
                        "casework.file.diagnosis",
                        FINDING,
                        FINDING.FOUND_ON,
                        findings,
                        true,
                        family + "/casework/diagnosis"),
                paper("casework.file.plan", PLAN, PLAN.APPROVED_ON, plans, true, family + "/casework/plan"),
                paper("casework.file.review", REVIEW, REVIEW.REVIEWED_ON, reviews, false, family + "/casework/reviews"),
                conferences(institution, familyId, family + "/casework"),
                paper("casework.file.referral", REFERRAL, REFERRAL.SENT_ON, referrals, false, family + "/casework"),
                paper("casework.file.outcome", OUTCOME, OUTCOME.OCCURRED_ON, outcomes, false, family + "/monitoring"),
                scans(familyId, user, family + "/documents"));
    }

    private Paper paper(
            String title, Table<?> table, TableField<?, LocalDate> day, Condition which, boolean must, String href) {
        return db.select(count(), max(day))
                .from(table)
                .where(which)
                .fetchSingle(found -> new Paper(title, found.value1(), found.value2(), must, href));
    }

    /** Minutes of those that took place. */
    private Paper conferences(UUID institution, UUID familyId, String href) {
        return db.select(count(), max(CONFERENCE.HELD_ON))
                .from(CONFERENCE)
                .join(CONFERENCE_FAMILY)
                .on(
                        CONFERENCE_FAMILY.INSTITUTION_ID.eq(CONFERENCE.INSTITUTION_ID),
                        CONFERENCE_FAMILY.CONFERENCE_ID.eq(CONFERENCE.ID))
                .where(
                        CONFERENCE.INSTITUTION_ID.eq(institution),
                        CONFERENCE_FAMILY.FAMILY_ID.eq(familyId),
                        CONFERENCE.HELD_ON.isNotNull())
                .fetchSingle(
                        found -> new Paper("casework.file.conference", found.value1(), found.value2(), false, href));
    }

    private Paper scans(UUID familyId, User user, String href) {
        var kept = files.of(Owner.family(familyId), user);
        return new Paper(
                "casework.file.scans",
                kept.size(),
                kept.isEmpty() ? null : kept.getFirst().uploadedAt().toLocalDate(),
                false,
                href);
    }
}
