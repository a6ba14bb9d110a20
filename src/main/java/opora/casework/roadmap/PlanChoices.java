package opora.casework.roadmap;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.services.views.Tables.SERVICE_CARD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.casework.MonitoringDomains;
import opora.platform.access.User;
import opora.platform.web.Choice;
import opora.platform.web.Shell;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What the forms of a road map offer. */
@Repository
class PlanChoices {

    private final DSLContext db;
    private final MonitoringDomains domains;
    private final SeriesTitles series;

    PlanChoices(DSLContext db, MonitoringDomains domains, SeriesTitles series) {
        this.db = db;
        this.domains = domains;
        this.series = series;
    }

    /** Those in use, and the one the goal has. */
    List<Choice> domains(User user, String chosen) {
        return domains.all(user.institutionId()).stream()
                .filter(domain -> domain.active() || domain.code().equals(chosen))
                .map(domain -> new Choice(domain.code(), domain.title()))
                .toList();
    }

    /** The family, those who work here, partners, and an agency to be named. */
    List<Choice> owners(User user, LocalDate today, @Nullable Goal goal, Shell shell) {
        var owners = new ArrayList<Choice>();
        owners.add(new Choice("client", shell.t("casework.plan.actor.client")));
        employees(user, today).forEach(each -> owners.add(new Choice("employee:" + each.value(), each.title())));
        formers(goal, today, shell, owners);
        db.select(PARTNER_CARD.ID, PARTNER_CARD.NAME)
                .from(PARTNER_CARD)
                .where(
                        PARTNER_CARD.INSTITUTION_ID.eq(user.institutionId()),
                        PARTNER_CARD.LEGAL_PERSON.isTrue(),
                        PARTNER_CARD.ACTIVE.isTrue())
                .orderBy(PARTNER_CARD.NAME)
                .forEach(row -> owners.add(new Choice("partner:" + row.value1(), row.value2())));
        owners.add(new Choice("agency", shell.t("casework.plan.actor.agency")));
        return owners;
    }

    /** Whoever left stays in the list of their own measure, so that the form shows who it was. */
    private static void formers(@Nullable Goal goal, LocalDate today, Shell shell, List<Choice> owners) {
        if (goal != null) {
            goal.measures().stream()
                    .filter(measure -> measure.ownerIsGone(today))
                    .map(measure -> new Choice(measure.ownerCode(), shell.t("casework.plan.former", measure.owner())))
                    .distinct()
                    .forEach(owners::add);
        }
    }

    List<Choice> employees(User user, LocalDate today) {
        return db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.SHORT_NAME, EMPLOYEE_CARD.POSITION_NAME)
                .from(EMPLOYEE_CARD)
                .where(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(user.institutionId()),
                        EMPLOYEE_CARD.LEFT_ON.isNull().or(EMPLOYEE_CARD.LEFT_ON.ge(today)))
                .orderBy(EMPLOYEE_CARD.NAME_KEY)
                .fetch(row -> Choice.of(row.value1(), row.value2() + ", " + row.value3()));
    }

    /** What makes a measure done by itself: a gift of aid, a visit to a group, a service of the catalogue. */
    List<Choice> supports(User user, @Nullable Goal goal, Shell shell) {
        var supports = new ArrayList<Choice>();
        supports.add(new Choice("aid", shell.t("casework.plan.support.aid")));
        supports.add(new Choice("referral", shell.t("casework.plan.support.referral")));
        series.running(user.institutionId())
                .forEach(group -> supports.add(
                        new Choice("group:" + group.id(), shell.t("casework.plan.support.group", group.name()))));
        db.select(SERVICE_CARD.ID, SERVICE_CARD.CODE, SERVICE_CARD.TITLE)
                .from(SERVICE_CARD)
                .where(SERVICE_CARD.INSTITUTION_ID.eq(user.institutionId()), SERVICE_CARD.ACTIVE.isTrue())
                .orderBy(SERVICE_CARD.CODE)
                .forEach(row -> supports.add(new Choice("service:" + row.value1(), row.value2() + " " + row.value3())));
        if (goal != null) {
            var offered = supports.stream().map(Choice::value).toList();
            goal.measures().stream()
                    .filter(measure ->
                            measure.support() != MeasureSupport.NONE && !offered.contains(measure.supportCode()))
                    .forEach(measure ->
                            supports.add(new Choice(measure.supportCode(), String.valueOf(measure.supportTitle()))));
        }
        return supports;
    }

    List<Choice> members(User user, UUID family) {
        return db.select(PERSON_CARD.ID, PERSON_CARD.FULL_NAME)
                .from(PERSON_CARD)
                .where(PERSON_CARD.INSTITUTION_ID.eq(user.institutionId()), PERSON_CARD.FAMILY_ID.eq(family))
                .orderBy(PERSON_CARD.BIRTH_DATE, PERSON_CARD.ID)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }
}
