package opora.demo;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.casework.MonitoringDomain;
import opora.casework.MonitoringDomains;
import opora.casework.MonitoringDraft;
import opora.casework.OutcomeDraft;
import opora.casework.OutcomeKind;
import opora.casework.RecordMonitoring;
import opora.casework.RecordOutcomes;
import opora.casework.accompaniment.ContactDraft;
import opora.casework.accompaniment.ContactKind;
import opora.casework.accompaniment.RecordContact;
import opora.casework.roadmap.ApprovePlan;
import opora.casework.roadmap.DraftPlan;
import opora.casework.roadmap.GoalDraft;
import opora.casework.roadmap.MeasureActor;
import opora.casework.roadmap.MeasureDraft;
import opora.casework.roadmap.MeasureSupport;
import opora.institution.EmployeeDraft;
import opora.institution.Staff;
import opora.people.FamilyDraft;
import opora.people.MemberDraft;
import opora.people.PersonDraft;
import opora.people.RegisterFamily;
import opora.people.ResidenceDraft;
import opora.people.Sex;
import opora.platform.Change;
import opora.platform.Ids;
import opora.services.AidDraft;
import opora.services.AidKind;
import opora.services.AidSource;
import opora.services.Catalogue;
import opora.services.Channel;
import opora.services.DeliveryDraft;
import opora.services.RecordAid;
import opora.services.RecordServices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A family of six that has been on service for ten years: a service every working day, a talk a week, help every month. */
@Component
class TenYears {

    private static final int YEARS = 10;
    private static final int HALF_YEARS = 2 * YEARS;
    private static final int MONTHS = 12 * YEARS;
    private static final List<String> PURPOSES = List.of("food", "clothing", "school_supplies", "medicine");

    private final Staff staff;
    private final RegisterFamily registerFamily;
    private final RecordServices recordServices;
    private final Catalogue catalogue;
    private final RecordAid recordAid;
    private final RecordMonitoring recordMonitoring;
    private final RecordOutcomes recordOutcomes;
    private final RecordContact recordContact;
    private final DraftPlan draftPlan;
    private final ApprovePlan approvePlan;

    TenYears(
            Staff staff,
            RegisterFamily registerFamily,
            RecordServices recordServices,
            Catalogue catalogue,
            RecordAid recordAid,
            RecordMonitoring recordMonitoring,
            RecordOutcomes recordOutcomes,
            RecordContact recordContact,
            DraftPlan draftPlan,
            ApprovePlan approvePlan) {
        this.staff = staff;
        this.registerFamily = registerFamily;
        this.recordServices = recordServices;
        this.catalogue = catalogue;
        this.recordAid = recordAid;
        this.recordMonitoring = recordMonitoring;
        this.recordOutcomes = recordOutcomes;
        this.recordContact = recordContact;
        this.draftPlan = draftPlan;
        this.approvePlan = approvePlan;
    }

    private record Home(UUID family, List<UUID> members, UUID specialist, LocalDate since) {}

    /** Answers the id of the family. */
    UUID live(UUID settlement, @Nullable UUID section, Change change) {
        var since = change.today().minusYears(YEARS);
        var specialist = staff.employ(
                new EmployeeDraft(
                        null,
                        "Долголетова",
                        "Вера",
                        "Ильинична",
                        staff.position("Специалист по социальной работе", change),
                        null,
                        null,
                        since.minusMonths(1),
                        null),
                change);
        var family = registerFamily.register(
                new FamilyDraft(
                        null,
                        "Долгопрудовы",
                        since,
                        new ResidenceDraft(settlement, section, null, "ул. Полевая", "7", ""),
                        members(since)),
                change);
        var home = new Home(family.familyId(), family.personIds(), specialist, since);
        plan(home, change);
        serve(home, change);
        help(home, change);
        look(home, change);
        talk(home, change);
        return home.family();
    }

    private static List<MemberDraft> members(LocalDate since) {
        var members = new ArrayList<MemberDraft>();
        members.add(member("Долгопрудова", "Анна", Sex.FEMALE, since.minusYears(30), "mother"));
        members.add(member("Долгопрудов", "Павел", Sex.MALE, since.minusYears(32), "father"));
        members.add(member("Долгопрудова", "Мария", Sex.FEMALE, since.minusYears(60), "grandmother"));
        members.add(member("Долгопрудов", "Пётр", Sex.MALE, since.minusYears(6), "son"));
        members.add(member("Долгопрудова", "Нина", Sex.FEMALE, since.minusYears(4), "daughter"));
        members.add(member("Долгопрудов", "Илья", Sex.MALE, since.minusYears(1), "son"));
        return members;
    }

    private static MemberDraft member(String name, String given, Sex sex, LocalDate born, String role) {
        return new MemberDraft(new PersonDraft(name, given, null, sex, born, null, null), role, null);
    }

    private void plan(Home home, Change change) {
        draftPlan.begin(home.family(), change);
        var services = List.copyOf(catalogue.byCode(change.institution()).values());
        var domains = MonitoringDomains.model().stream()
                .filter(MonitoringDomain::active)
                .toList();
        for (int i = 0; i < domains.size(); i++) {
            var due = change.today().plusMonths(2);
            var measures = List.of(
                    measure("Заниматься дома каждый день", MeasureActor.CLIENT, null, null, due),
                    measure(
                            "Оказывать услугу",
                            MeasureActor.EMPLOYEE,
                            home.specialist(),
                            services.get(i % services.size()),
                            due));
            draftPlan.save(
                    home.family(),
                    new GoalDraft(
                            Ids.next(),
                            null,
                            domains.get(i).code(),
                            "Семья справляется сама",
                            "Две оценки подряд не ниже 4",
                            due,
                            measures),
                    change);
        }
        approvePlan.submit(home.family(), domains.size() + 1, change);
        approvePlan.approve(home.family(), domains.size() + 2, change);
    }

    private static MeasureDraft measure(
            String what, MeasureActor actor, @Nullable UUID employee, @Nullable UUID service, LocalDate due) {
        var support = service == null ? MeasureSupport.NONE : MeasureSupport.SERVICE;
        return new MeasureDraft(Ids.next(), what, "", actor, employee, null, "", support, service, null, due);
    }

    private void serve(Home home, Change change) {
        var services = List.copyOf(catalogue.byCode(change.institution()).values());
        var drafts = new ArrayList<DeliveryDraft>();
        for (var day = home.since(); !day.isAfter(change.today()); day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                int i = drafts.size();
                drafts.add(new DeliveryDraft(
                        services.get(i % services.size()),
                        home.family(),
                        i % 8 == 0
                                ? null
                                : home.members().get(i % home.members().size()),
                        day,
                        Channel.IN_PERSON,
                        null,
                        1,
                        null,
                        home.specialist(),
                        null));
            }
        }
        recordServices.recordEach(drafts, change);
    }

    private void help(Home home, Change change) {
        var drafts = new ArrayList<AidDraft>();
        for (int i = 0; i < MONTHS; i++) {
            drafts.add(new AidDraft(
                    home.family(),
                    null,
                    home.since().plusMonths(i),
                    AidKind.GOODS,
                    PURPOSES.get(i % PURPOSES.size()),
                    BigDecimal.valueOf(1_500),
                    AidSource.BUDGET,
                    "",
                    home.specialist(),
                    ""));
        }
        recordAid.recordAll(drafts, change);
    }

    private void look(Home home, Change change) {
        var looks = new ArrayList<MonitoringDraft>();
        var outcomes = new ArrayList<OutcomeDraft>();
        var kinds = OutcomeKind.all().stream().filter(kind -> !kind.ofChild()).toList();
        for (int i = 0; i < HALF_YEARS; i++) {
            int score = 2 + i / 8;
            var day = home.since().plusMonths(6L * i).plusDays(20);
            var ratings = MonitoringDomains.model().stream()
                    .filter(MonitoringDomain::active)
                    .map(domain -> new MonitoringDraft.Rating(domain.code(), score, ""))
                    .toList();
            looks.add(new MonitoringDraft(
                    home.family(), day, home.specialist(), ratings, "Семья принимает помощь.", "", null));
            outcomes.add(new OutcomeDraft(
                    home.family(),
                    home.members().getFirst(),
                    kinds.get(i % kinds.size()).code(),
                    day,
                    "Беседа и наблюдение.",
                    home.specialist()));
        }
        recordMonitoring.recordAll(looks, change);
        recordOutcomes.recordAll(outcomes, change);
    }

    private void talk(Home home, Change change) {
        var kinds = ContactKind.values();
        int i = 0;
        for (var day = home.since(); !day.isAfter(change.today()); day = day.plusWeeks(1)) {
            var kind = kinds[i++ % kinds.length];
            recordContact.record(
                    new ContactDraft(Ids.next(), home.family(), day, kind, i % 7 != 0, "Поговорили о делах недели."),
                    change);
        }
    }
}
