package opora.demo;

import static opora.institution.views.Tables.INSTITUTION_CARD;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.access.User;
import opora.platform.database.DatabaseContext;
import opora.platform.database.Statistics;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database with the demonstration centre, once, and tells how to enter. */
@Component
@Profile("demo")
@Order(1)
class Demonstration implements ApplicationRunner {

    private final DSLContext db;
    private final DemoGround ground;
    private final DemoStaff staff;
    private final DemoFamilies families;
    private final DemoPartners partners;
    private final DemoServices services;
    private final DemoLearning learning;
    private final DemoOutreach outreach;
    private final DemoMeetings meetings;
    private final DemoAid aid;
    private final DemoReports reports;
    private final DemoObservations observations;
    private final DemoEvents events;
    private final DemoConsents consents;
    private final DemoProtection protection;
    private final DemoSignals signals;
    private final DemoSignalDesk signalDesk;
    private final DemoRoadmaps roadmaps;
    private final DemoDiagnosis diagnosis;
    private final DemoReferrals referrals;
    private final DemoConferences conferences;
    private final DemoAccompaniment accompaniment;
    private final DemoCaseCourse caseCourse;
    private final DemoContracts contracts;
    private final DemoContractCourse contractCourse;
    private final DemoSurveys surveys;
    private final DemoTemplate template;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Environment environment;
    private final Statistics statistics;
    private final DatabaseContext context;

    Demonstration(
            DSLContext db,
            DemoGround ground,
            DemoStaff staff,
            DemoFamilies families,
            DemoPartners partners,
            DemoServices services,
            DemoLearning learning,
            DemoOutreach outreach,
            DemoMeetings meetings,
            DemoAid aid,
            DemoReports reports,
            DemoObservations observations,
            DemoEvents events,
            DemoConsents consents,
            DemoProtection protection,
            DemoSignals signals,
            DemoSignalDesk signalDesk,
            DemoRoadmaps roadmaps,
            DemoDiagnosis diagnosis,
            DemoReferrals referrals,
            DemoConferences conferences,
            DemoAccompaniment accompaniment,
            DemoCaseCourse caseCourse,
            DemoContracts contracts,
            DemoContractCourse contractCourse,
            DemoSurveys surveys,
            DemoTemplate template,
            Clock clock,
            TransactionTemplate transaction,
            Environment environment,
            Statistics statistics,
            DatabaseContext context) {
        this.context = context;
        this.statistics = statistics;
        this.db = db;
        this.ground = ground;
        this.staff = staff;
        this.families = families;
        this.partners = partners;
        this.services = services;
        this.learning = learning;
        this.outreach = outreach;
        this.meetings = meetings;
        this.aid = aid;
        this.reports = reports;
        this.observations = observations;
        this.events = events;
        this.consents = consents;
        this.protection = protection;
        this.signals = signals;
        this.signalDesk = signalDesk;
        this.roadmaps = roadmaps;
        this.diagnosis = diagnosis;
        this.referrals = referrals;
        this.conferences = conferences;
        this.accompaniment = accompaniment;
        this.caseCourse = caseCourse;
        this.contracts = contracts;
        this.contractCourse = contractCourse;
        this.surveys = surveys;
        this.template = template;
        this.clock = clock;
        this.transaction = transaction;
        this.environment = environment;
    }

    /** All or nothing: a start that is interrupted leaves an empty database, and the next one begins again. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (!context.console(() -> db.fetchExists(INSTITUTION_CARD))) {
            var institution = Ids.next();
            // What is written down in words is written in the language of the centre, whatever that of the computer is.
            LocaleContextHolder.setLocale(Locale.of("ru"));
            var hidden = context.console(institution, () -> transaction.execute(status -> fill(institution)));
            if (hidden != null && hidden.family() != null) {
                protection.breakGlass(hidden.psychologist(), hidden.family(), ZonedDateTime.now(clock));
            }
        }
        LocaleContextHolder.resetLocaleContext();
        greet();
    }

    /** @param family the number of the one only a few may know of */
    private record Hidden(UUID psychologist, @Nullable String family) {}

    private Hidden fill(UUID institution) {
        var change = new Change(User.console(institution), ZonedDateTime.now(clock), "");
        var chance = new Chance();
        var names = new Names(chance);
        ground.openCentre(change);
        var departments = ground.departments(change);
        var everybody = staff.employ(departments, names, change);
        var specialists = new HashMap<String, List<UUID>>();
        everybody.teams().forEach((district, team) -> specialists.put(district, team.specialists()));
        var sections = ground.sections(departments, specialists, change);
        var specialist = sections.getFirst().specialist();
        var psychologist = staff.openAccounts(everybody, specialist, change);
        var registered = families.register(sections, names, chance, change);
        // Behind walls the planner guesses worse about tables it knows nothing of.
        statistics.refresh();
        services.record(registered, everybody, partners.enter(change), chance, change);
        services.removeSome(registered, chance, change);
        statistics.refresh();
        learning.record(everybody, change);
        var agencies = outreach.agencies(change);
        outreach.travel(sections, everybody, agencies, chance, change);
        meetings.hold(registered, everybody, agencies, chance, change);
        aid.help(registered, change);
        events.record(registered, everybody, change);
        observations.record(registered, change);
        var cases = DemoCaseCourse.mixed(registered, specialist, change.today());
        signals.tell(cases, change);
        roadmaps.draw(cases, change);
        diagnosis.findOut(cases, change);
        referrals.send(cases, change);
        signalDesk.tell(cases, change);
        accompaniment.keep(cases, change);
        conferences.hold(cases, change);
        caseCourse.goOn(
                cases,
                new DemoCaseCourse.People(
                        specialist, everybody.teams().values().iterator().next().psychologist(), psychologist),
                change);
        var concluded = contracts.conclude(registered, change);
        template.replace(change);
        surveys.ask(concluded, change);
        contractCourse.run(concluded, change);
        referrals.ask(concluded, change);
        var team = everybody.teams().values().iterator().next();
        consents.sign(registered, specialist, team, change);
        var hidden = protection.protect(registered, team, specialist, change);
        // Last: it counts what the others have recorded, and needs the planner to know how much that is.
        statistics.refresh();
        reports.tell(sections, change);
        return new Hidden(psychologist, hidden);
    }

    private void greet() {
        System.out.printf("""

            Опора · демонстрационный центр: http://localhost:%s
            Имя для входа: direktor, zaveduyushchaya, specialist или psiholog
            Пароль для всех: %s
            Остановить: Ctrl-C

            """, environment.getProperty("local.server.port"), DemoStaff.PASSWORD);
    }
}
