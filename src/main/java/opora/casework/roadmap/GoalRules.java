package opora.casework.roadmap;

import static opora.casework.db.Tables.MONITORING_DOMAIN;
import static opora.casework.views.Tables.PLAN_MEASURE_PROGRESS;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.services.views.Tables.SERVICE_CARD;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import opora.casework.db.tables.records.PlanGoalRecord;
import opora.casework.db.tables.records.PlanMeasureRecord;
import opora.casework.db.tables.records.PlanRecord;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is refused while a goal is written. What is only missing yet is not: {@link PlanGaps} tells of it before the version is sent to
 * be approved.
 */
@Component
class GoalRules {

    static final int LONGEST = 2000;
    private static final int LONGEST_AGENCY = 200;
    static final int MOST_MEASURES = 30;

    private final DSLContext db;
    private final GoalRows rows;
    private final SeriesTitles series;

    GoalRules(DSLContext db, GoalRows rows, SeriesTitles series) {
        this.db = db;
        this.rows = rows;
        this.series = series;
    }

    void check(GoalDraft draft, PlanRecord plan, @Nullable PlanGoalRecord stored, Change change) {
        if (draft.aim().isBlank()) {
            throw new Refused("casework.plan.refused.aim").on("aim");
        }
        mustFit(draft.aim(), LONGEST, "aim");
        mustFit(draft.result(), LONGEST, "result");
        if (!db.fetchExists(
                MONITORING_DOMAIN,
                MONITORING_DOMAIN
                        .INSTITUTION_ID
                        .eq(change.institution())
                        .and(MONITORING_DOMAIN.CODE.eq(draft.domain())))) {
            throw new Refused("casework.refused.unknown-domain").on("domain");
        }
        mustNotBePast(draft.dueOn(), stored == null ? null : stored.getDueOn(), "dueOn", change);
        if (draft.measures().size() > MOST_MEASURES) {
            throw new Refused("casework.plan.refused.too-many", MOST_MEASURES);
        }
        var before = stored == null ? Map.<UUID, PlanMeasureRecord>of() : rows.measures(stored);
        var done = done(plan);
        for (int i = 0; i < draft.measures().size(); i++) {
            var measure = draft.measures().get(i);
            check(i + 1, measure, before.get(measure.id()), done, change);
        }
    }

    private void check(
            int row, MeasureDraft measure, @Nullable PlanMeasureRecord before, Set<UUID> done, Change change) {
        if (measure.what().isBlank()) {
            throw new Refused("casework.plan.refused.row-what", row);
        }
        mustFit(measure.what(), LONGEST, null);
        mustFit(measure.result(), LONGEST, null);
        mustFit(measure.agency(), LONGEST_AGENCY, null);
        if (measure.actor() == MeasureActor.AGENCY
                && measure.partnerId() == null
                && measure.agency().isBlank()) {
            throw new Refused("casework.plan.refused.row-agency", row);
        }
        if (measure.support() == MeasureSupport.REFERRAL && measure.partnerId() == null) {
            throw new Refused("casework.plan.refused.row-referral", row);
        }
        mustBeKnown(row, measure, change);
        if (before == null || !done.contains(before.getOriginId())) {
            mustWorkHere(row, measure, change);
            var known = before == null ? null : before.getDueOn();
            if (measure.dueOn() != null
                    && measure.dueOn().isBefore(change.today())
                    && !measure.dueOn().equals(known)) {
                throw new Refused("casework.plan.refused.row-past", row, RussianDate.format(measure.dueOn()));
            }
        }
    }

    private void mustWorkHere(int row, MeasureDraft measure, Change change) {
        var employee = measure.employeeId();
        if (employee == null) {
            return;
        }
        var known = db.select(EMPLOYEE_CARD.SHORT_NAME, EMPLOYEE_CARD.LEFT_ON)
                .from(EMPLOYEE_CARD)
                .where(EMPLOYEE_CARD.INSTITUTION_ID.eq(change.institution()), EMPLOYEE_CARD.ID.eq(employee))
                .fetchOptional()
                .orElseThrow(() -> new Refused("casework.plan.refused.row-owner", row));
        var leftOn = known.value2();
        if (leftOn != null && leftOn.isBefore(change.today())) {
            throw new Refused("casework.plan.refused.row-former", row, known.value1(), RussianDate.format(leftOn));
        }
    }

    /** Ids come from the lists of the form; whatever else is sent belongs to nobody here. */
    private void mustBeKnown(int row, MeasureDraft measure, Change change) {
        boolean partner = measure.partnerId() == null
                || db.fetchExists(
                        PARTNER_CARD,
                        PARTNER_CARD
                                .INSTITUTION_ID
                                .eq(change.institution())
                                .and(PARTNER_CARD.ID.eq(measure.partnerId())));
        boolean service = measure.serviceId() == null
                || db.fetchExists(
                        SERVICE_CARD,
                        SERVICE_CARD
                                .INSTITUTION_ID
                                .eq(change.institution())
                                .and(SERVICE_CARD.ID.eq(measure.serviceId())));
        boolean group =
                measure.seriesId() == null || series.of(change.institution()).containsKey(measure.seriesId());
        if (!partner || !service || !group) {
            throw new Refused("casework.plan.refused.row-owner", row);
        }
    }

    /** The origins of the measures that are done: how they were planned is history. */
    private Set<UUID> done(PlanRecord plan) {
        return db.select(PLAN_MEASURE_PROGRESS.ORIGIN_ID)
                .from(PLAN_MEASURE_PROGRESS)
                .where(
                        PLAN_MEASURE_PROGRESS.INSTITUTION_ID.eq(plan.getInstitutionId()),
                        PLAN_MEASURE_PROGRESS.PLAN_ID.eq(plan.getId()),
                        PLAN_MEASURE_PROGRESS.DONE_ON.isNotNull())
                .fetchSet(PLAN_MEASURE_PROGRESS.ORIGIN_ID);
    }

    /** A date that was there before is not refused again: it stands among the gaps. */
    private static void mustNotBePast(
            @Nullable LocalDate date, @Nullable LocalDate before, String field, Change change) {
        if (date != null && date.isBefore(change.today()) && !Objects.equals(date, before)) {
            throw new Refused("casework.plan.refused.past").on(field);
        }
    }

    private static void mustFit(String text, int longest, @Nullable String field) {
        if (text.length() > longest) {
            var refused = new Refused("casework.refused.too-long", longest);
            throw field == null ? refused : refused.on(field);
        }
    }
}
