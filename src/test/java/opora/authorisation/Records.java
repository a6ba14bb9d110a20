package opora.authorisation;

import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opora.casework.MonitoringDomains;
import opora.casework.MonitoringDraft;
import opora.casework.OutcomeDraft;
import opora.casework.RecordMonitoring;
import opora.casework.RecordOutcomes;
import opora.casework.Removal;
import opora.casework.RemoveFromService;
import opora.casework.accompaniment.CauseDraft;
import opora.casework.accompaniment.ContactDraft;
import opora.casework.accompaniment.ContactKind;
import opora.casework.accompaniment.RecordCause;
import opora.casework.accompaniment.RecordContact;
import opora.casework.accompaniment.SetStanding;
import opora.casework.accompaniment.StandingAxis;
import opora.casework.accompaniment.StandingDraft;
import opora.casework.accompaniment.Team;
import opora.casework.accompaniment.TeamDraft;
import opora.casework.conference.BuildAgenda;
import opora.casework.conference.ConferenceDraft;
import opora.casework.conference.ConferenceKind;
import opora.casework.conference.DecideAtConference;
import opora.casework.conference.DecisionDraft;
import opora.casework.conference.HoldConference;
import opora.casework.conference.KeepMinutes;
import opora.casework.conference.PlanConference;
import opora.casework.diagnosis.FindingDraft;
import opora.casework.diagnosis.FindingKind;
import opora.casework.diagnosis.RecordFinding;
import opora.casework.referrals.ReferralDraft;
import opora.casework.referrals.ReferralKind;
import opora.casework.referrals.SendReferral;
import opora.casework.review.RecordReview;
import opora.casework.roadmap.ApprovePlan;
import opora.casework.roadmap.DraftPlan;
import opora.casework.roadmap.RoadmapFixture;
import opora.casework.signals.CheckSignal;
import opora.casework.signals.Informant;
import opora.casework.signals.LegalBasis;
import opora.casework.signals.RecordSignal;
import opora.casework.signals.RecordSurvey;
import opora.casework.signals.SignalDraft;
import opora.casework.signals.SignalUrgency;
import opora.casework.signals.SurveyDraft;
import opora.casework.signals.SurveyOutcome;
import opora.casework.signals.SurveySection;
import opora.contracts.ConcludeContract;
import opora.contracts.ContractDraft;
import opora.contracts.DeclareNeed;
import opora.contracts.Direction;
import opora.contracts.Executor;
import opora.contracts.FormStatusList;
import opora.contracts.MeasureDraft;
import opora.contracts.NeedDraft;
import opora.contracts.NeedKind;
import opora.contracts.PlanMeasure;
import opora.contracts.StatusListDraft;
import opora.contracts.certificates.CertificateDraft;
import opora.contracts.certificates.CertificateKind;
import opora.contracts.certificates.IssueCertificate;
import opora.contracts.proposals.ProposalDraft;
import opora.contracts.proposals.ProposeChange;
import opora.documents.Files;
import opora.documents.HostileFiles;
import opora.documents.Owner;
import opora.documents.Upload;
import opora.groups.Attendance;
import opora.groups.Audience;
import opora.groups.EventBook;
import opora.groups.EventKind;
import opora.groups.Joining;
import opora.groups.LeisureForm;
import opora.groups.Roster;
import opora.groups.SeriesBook;
import opora.groups.SeriesDraft;
import opora.groups.SessionDraft;
import opora.outreach.MeetingDraft;
import opora.outreach.MeetingKind;
import opora.outreach.Meetings;
import opora.outreach.OutreachStatus;
import opora.outreach.RecordTrips;
import opora.outreach.StopDraft;
import opora.outreach.StopOutcome;
import opora.outreach.TripDetails;
import opora.outreach.TripDraft;
import opora.outreach.TripForm;
import opora.outreach.Urgency;
import opora.people.Categories;
import opora.people.CategoryDraft;
import opora.people.StatusDraft;
import opora.people.Statuses;
import opora.people.consent.ConsentDraft;
import opora.people.consent.ConsentPurpose;
import opora.people.consent.Consents;
import opora.people.consent.SignerCapacity;
import opora.platform.Ids;
import opora.services.AidDraft;
import opora.services.AidKind;
import opora.services.AidSource;
import opora.services.Catalogue;
import opora.services.Channel;
import opora.services.DeliveryDraft;
import opora.services.RecordAid;
import opora.services.RecordServices;
import opora.services.stock.RequestDraft;
import opora.services.stock.RequestGoods;
import opora.surveys.FillingDraft;
import opora.surveys.Given;
import opora.surveys.Questionnaires;
import opora.surveys.RecordFilling;
import opora.surveys.Way;
import opora.surveys.open.GiveLink;
import opora.surveys.reviews.ReviewDraft;
import opora.surveys.reviews.ReviewKind;
import opora.surveys.reviews.ReviewWay;
import opora.surveys.reviews.WriteInBook;
import opora.surveys.waves.BeginWave;
import opora.surveys.waves.WaveDraft;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;

/** One record of each kind beneath a family, made as the application makes it. */
final class Records {

    private final ApplicationContext beans;

    Records(ApplicationContext beans) {
        this.beans = beans;
    }

    void beneath(Household family) {
        var day = family.change().today().minusDays(40);
        people(family, day);
        papers(family);
        services(family, day);
        plan(family);
        casework(family, day);
        referral(family, day);
        contract(family, day);
        answers(family, day);
        asked(family, day);
        conference(family, day);
        accompaniment(family, day);
    }

    /** What is done with several families at once, here with this one alone. */
    void together(Household family) {
        var day = family.change().today().minusDays(40);
        groups(family, day);
        outreach(family, day);
    }

    /** One family more where another one was. */
    void joins(Household family, Household other, DSLContext db) {
        var day = family.change().today().minusDays(40);
        var series = Kind.SERIES.of(other, db).orElseThrow();
        var event = Kind.EVENT.of(other, db).orElseThrow();
        use(Roster.class).join(series, List.of(new Joining(family.child(), day, null)), family.change());
        use(Attendance.class).recordAll(List.of(new Attendance.Visit(event, family.child(), true)), family.change());
        db.execute(
                "insert into outreach.trip_stop (institution_id, id, trip_id, place, family_id, outcome)"
                        + " values ({0}, {1}, {2}, 2, {3}, 'visited')",
                val(family.institution()),
                val(Ids.next()),
                val(Kind.TRIP.of(other, db).orElseThrow()),
                val(family.family()));
        db.execute(
                "insert into outreach.meeting_family (institution_id, meeting_id, family_id, changed)"
                        + " values ({0}, {1}, {2}, true)",
                val(family.institution()), val(Kind.MEETING.of(other, db).orElseThrow()), val(family.family()));
        db.execute(
                "insert into casework.conference_family (institution_id, id, conference_id, family_id, case_id, alias)"
                        + " values ({0}, {1}, {2}, {3}, {4}, 'Щ1')",
                val(family.institution()),
                val(Ids.next()),
                val(Kind.CONFERENCE.of(other, db).orElseThrow()),
                val(family.family()),
                val(Kind.CASE.of(family, db).orElseThrow()));
        db.execute(
                "insert into contracts.status_list_member (institution_id, id, list_id, person_id, family_id, source, recorded_at, recorded_by)"
                        + " values ({0}, {1}, {2}, {3}, {4}, 'survey', now(), {1})",
                val(family.institution()),
                val(Ids.next()),
                val(Kind.STATUS_LIST.of(other, db).orElseThrow()),
                val(family.child()),
                val(family.family()));
    }

    /** What ends the work with a family, when all else is recorded. */
    void after(Household family) {
        if (family.scope() == Scope.CLOSED) {
            var removal = new Removal(family.family(), family.change().today().minusDays(3), "improvement");
            use(RemoveFromService.class).removeWithOutcome(removal, family.change());
        }
    }

    private void people(Household family, LocalDate day) {
        use(Statuses.class)
                .start(
                        new StatusDraft(
                                family.family(),
                                "legal",
                                "tzhs",
                                day,
                                null,
                                family.text("КДН"),
                                day,
                                family.text("Повод")),
                        family.change());
        use(Categories.class)
                .start(
                        new CategoryDraft(family.family(), null, "many_children", day, null, family.text("Справка")),
                        family.change());
        use(Consents.class)
                .record(
                        new ConsentDraft(
                                family.family(),
                                family.child(),
                                ConsentPurpose.PROCESSING,
                                "",
                                family.text("ФИО"),
                                SignerCapacity.PARENT,
                                family.text("Мать"),
                                "",
                                day,
                                null),
                        family.change());
    }

    private void papers(Household family) {
        var paper = new MockMultipartFile("file", family.text("Справка") + ".pdf", null, HostileFiles.pdf(""));
        use(Files.class).keep(Owner.family(family.family()), Upload.of(paper), family.change());
    }

    private void services(Household family, LocalDate day) {
        var service = use(Catalogue.class).byCode(family.institution()).values().stream()
                .sorted()
                .toList();
        use(RecordServices.class)
                .record(
                        List.of(new DeliveryDraft(
                                service.getFirst(),
                                family.family(),
                                family.child(),
                                day,
                                Channel.VISIT,
                                true,
                                1,
                                30,
                                family.employee(),
                                null)),
                        family.change());
        use(RecordAid.class)
                .record(
                        new AidDraft(
                                family.family(),
                                null,
                                day,
                                AidKind.GOODS,
                                "clothing",
                                BigDecimal.valueOf(1200),
                                AidSource.BUDGET,
                                family.text("Ведомость"),
                                family.employee(),
                                family.text("Обувь")),
                        family.change());
        if (family.scope() != Scope.CLOSED) {
            use(RequestGoods.class)
                    .ask(
                            Ids.next(),
                            new RequestDraft(family.family(), "clothing", "40", family.text("Пальто"), day),
                            family.change());
        }
    }

    private void casework(Household family, LocalDate day) {
        var ratings = MonitoringDomains.model().stream()
                .filter(domain -> domain.active())
                .map(domain -> new MonitoringDraft.Rating(domain.code(), 2, family.text("Оценка")))
                .toList();
        use(RecordMonitoring.class)
                .record(
                        Ids.next(),
                        new MonitoringDraft(
                                family.family(), day, family.employee(), ratings, family.text("Вывод"), "", null),
                        family.change());
        use(RecordOutcomes.class)
                .record(
                        Ids.next(),
                        new OutcomeDraft(
                                family.family(),
                                family.child(),
                                "behaviour",
                                day,
                                family.text("Отзыв школы"),
                                family.employee()),
                        true,
                        family.change());
        var finding = use(RecordFinding.class)
                .record(
                        new FindingDraft(
                                Ids.next(),
                                family.family(),
                                FindingKind.PROBLEM,
                                "child_school",
                                family.child(),
                                day,
                                2,
                                Map.of("source", family.text("Школа"))),
                        family.change());
        var drawing = new MockMultipartFile("file", family.text("Рисунок") + ".jpg", null, HostileFiles.photo(4, 4, 1));
        use(Files.class).keep(Owner.finding(finding, family.family()), Upload.of(drawing), family.change());
        var signal = use(RecordSignal.class)
                .record(
                        new SignalDraft(
                                Ids.next(),
                                day,
                                Informant.SCHOOL,
                                "",
                                "",
                                "",
                                family.text("Пропуски"),
                                SignalUrgency.PLANNED,
                                LegalBasis.NEGLECT,
                                family.family(),
                                family.child(),
                                "",
                                "",
                                null,
                                null),
                        family.change());
        use(CheckSignal.class).assign(signal, family.employee(), family.change());
        use(RecordSurvey.class)
                .record(
                        signal,
                        new SurveyDraft(
                                Ids.next(),
                                day,
                                SurveyOutcome.SURVEYED,
                                family.text("Комиссия"),
                                Map.of(SurveySection.CONCLUSION, family.text("Выводы"))),
                        family.change());
    }

    private void referral(Household family, LocalDate day) {
        var recipient = family.text("Поликлиника");
        use(Consents.class)
                .record(
                        new ConsentDraft(
                                family.family(),
                                family.child(),
                                ConsentPurpose.TRANSFER,
                                recipient,
                                "ФИО",
                                SignerCapacity.PARENT,
                                family.text("Мать"),
                                "",
                                day,
                                null),
                        family.change());
        use(SendReferral.class)
                .send(
                        new ReferralDraft(
                                Ids.next(),
                                family.family(),
                                family.child(),
                                ReferralKind.MEDICAL,
                                null,
                                recipient,
                                family.text("Осмотр"),
                                day,
                                day.plusDays(14)),
                        family.change());
    }

    private void answers(Household family, LocalDate day) {
        var asked = use(Questionnaires.class)
                .byCode(family.change().institution(), "yugorsk-2021")
                .orElseThrow();
        var answers = asked.body().questions().stream()
                .map(each -> Given.chosen(each.code(), "yes").adding(family.text("Свой ответ")))
                .toList();
        use(RecordFilling.class)
                .record(
                        new FillingDraft(
                                Ids.next(),
                                asked.versionId(),
                                family.child(),
                                null,
                                Way.SPECIALIST,
                                day,
                                answers,
                                null,
                                null),
                        family.change());
    }

    private void contract(Household family, LocalDate day) {
        var id = Ids.next();
        use(ConcludeContract.class)
                .conclude(
                        new ContractDraft(
                                id,
                                family.text("СК"),
                                day,
                                day,
                                family.child(),
                                family.family(),
                                Direction.OTHER,
                                day,
                                day.plusMonths(4),
                                BigDecimal.TEN,
                                BigDecimal.ZERO,
                                null,
                                family.text("Орган"),
                                null,
                                false),
                        family.change());
        use(DeclareNeed.class).declare(new NeedDraft(Ids.next(), id, NeedKind.ALIMONY, day), family.change());
        use(PlanMeasure.class)
                .plan(
                        new MeasureDraft(
                                Ids.next(),
                                id,
                                NeedKind.ALIMONY,
                                family.text("Обратиться в суд"),
                                Executor.CITIZEN,
                                null,
                                null,
                                day,
                                day.plusMonths(1)),
                        family.change());
        use(ProposeChange.class)
                .propose(
                        new ProposalDraft(
                                Ids.next(), id, day, family.text("Продлить срок"), family.text("Суд отложен")),
                        family.change());
        use(IssueCertificate.class)
                .issue(
                        new CertificateDraft(
                                Ids.next(),
                                id,
                                family.text("С"),
                                CertificateKind.SOCIAL_SERVICES,
                                day,
                                day.plusMonths(4),
                                null),
                        family.change());
        if (!family.scope().isRestricted()) {
            listed(family, day);
        }
    }

    private void listed(Household family, LocalDate day) {
        use(FormStatusList.class)
                .form(
                        new StatusListDraft(
                                Ids.next(),
                                day,
                                day,
                                day,
                                "",
                                "",
                                null,
                                List.of(new StatusListDraft.Listed(
                                        family.child(),
                                        StatusListDraft.Source.HAND,
                                        null,
                                        family.text("Просит помочь")))),
                        family.change());
    }

    private void asked(Household family, LocalDate day) {
        var questionnaire = use(Questionnaires.class)
                .byCode(family.change().institution(), "yugorsk-2021")
                .orElseThrow()
                .id();
        use(GiveLink.class).personal(family.family(), family.child(), questionnaire, 7, false, null, family.change());
        use(BeginWave.class)
                .begin(
                        new WaveDraft(questionnaire, "Волна", day, day.plusDays(7), Set.of(family.child())),
                        family.change());
        if (!family.scope().isRestricted()) {
            told(family, day);
        }
    }

    /** The book of reviews and the link on the wall belong to nobody. */
    private void told(Household family, LocalDate day) {
        use(GiveLink.class).shared(null, 7, family.change());
        use(WriteInBook.class)
                .record(
                        new ReviewDraft(
                                Ids.next(),
                                ReviewKind.COMPLAINT,
                                ReviewWay.BOOK,
                                day,
                                shared(family, "Жалоба"),
                                shared(family, "Подпись")),
                        family.change());
    }

    private void conference(Household family, LocalDate day) {
        var id = Ids.next();
        use(PlanConference.class)
                .plan(
                        new ConferenceDraft(
                                id,
                                ConferenceKind.CONSILIUM,
                                day,
                                shared(family, "Кабинет"),
                                family.employee(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(family.family())),
                        family.change());
        use(BuildAgenda.class).add(id, family.family(), family.text("Вопрос"), family.change());
        use(HoldConference.class).holdWithAll(id, day, family.change());
        use(KeepMinutes.class).keep(id, family.family(), 0, family.text("Интересы"), Map.of(), family.change());
        use(DecideAtConference.class)
                .decide(
                        id,
                        family.family(),
                        new DecisionDraft(
                                Ids.next(), family.employee(), null, "", family.text("Решение"), day.plusDays(14)),
                        family.change());
    }

    /** One version in force, one that is being written. */
    private void plan(Household family) {
        var due = family.change().today().plusMonths(2);
        use(DraftPlan.class).begin(family.family(), family.change());
        use(DraftPlan.class)
                .save(
                        family.family(),
                        RoadmapFixture.goal(
                                Ids.next(),
                                null,
                                family.text("Цель"),
                                due,
                                RoadmapFixture.ofFamily(due),
                                RoadmapFixture.ofEmployee(family.employee(), due)),
                        family.change());
        use(ApprovePlan.class).submit(family.family(), 2, family.change());
        use(ApprovePlan.class).approve(family.family(), 3, family.change());
        use(DraftPlan.class).begin(family.family(), family.change());
    }

    private void accompaniment(Household family, LocalDate day) {
        for (var axis : StandingAxis.values()) {
            use(SetStanding.class)
                    .set(
                            new StandingDraft(
                                    family.family(), axis, axis.codes().getFirst(), day, family.text("Основание")),
                            family.change());
        }
        use(RecordContact.class)
                .record(
                        new ContactDraft(
                                Ids.next(), family.family(), day, ContactKind.VISIT, true, family.text("Разговор")),
                        family.change());
        use(RecordCause.class)
                .found(
                        new CauseDraft(
                                Ids.next(), family.family(), family.child(), "no_care", day, family.text("Причина")),
                        family.change());
        use(Team.class)
                .join(
                        new TeamDraft(
                                family.family(),
                                "pdn",
                                null,
                                null,
                                "Отдел полиции",
                                family.text("Инспектор"),
                                "Инспектор",
                                day),
                        family.change());
        var today = family.change().today();
        use(RecordReview.class)
                .record(family.family(), today, today.plusDays(30), family.text("Обзор"), family.change());
    }

    private void groups(Household family, LocalDate day) {
        var series = use(SeriesBook.class)
                .begin(
                        SeriesDraft.of(shared(family, "Клуб"), EventKind.LEISURE, LeisureForm.HIKE, Audience.MINORS),
                        family.change());
        use(Roster.class).join(series, List.of(new Joining(family.child(), day, null)), family.change());
        var event = use(EventBook.class)
                .record(
                        Ids.next(),
                        new SessionDraft(
                                null,
                                series,
                                SessionDraft.Subject.of(
                                        EventKind.LEISURE, LeisureForm.HIKE, Audience.MINORS, shared(family, "Поход")),
                                SessionDraft.Time.of(day, 60),
                                SessionDraft.Place.of(Channel.IN_PERSON),
                                SessionDraft.People.ledBy(family.employee()),
                                SessionDraft.Outcome.HELD),
                        true,
                        family.change());
        use(Attendance.class).recordAll(List.of(new Attendance.Visit(event, family.child(), true)), family.change());
    }

    private void outreach(Household family, LocalDate day) {
        use(RecordTrips.class)
                .record(
                        new TripDraft(
                                null,
                                new TripDetails(
                                        day,
                                        TripForm.TRIP,
                                        Urgency.PLANNED,
                                        "УАЗ",
                                        shared(family, "Патронаж"),
                                        shared(family, "Побывали"),
                                        family.employee()),
                                OutreachStatus.HELD,
                                "",
                                List.of(family.settlement()),
                                List.of(family.employee()),
                                List.of(),
                                List.of(new StopDraft(family.family(), StopOutcome.VISITED, family.text("Дома")))),
                        family.change());
        use(Meetings.class)
                .record(
                        new MeetingDraft(
                                null,
                                day,
                                MeetingKind.PLANNING,
                                OutreachStatus.HELD,
                                "",
                                family.employee(),
                                List.<UUID>of(),
                                List.of(new MeetingDraft.Discussed(family.family(), true, family.text("Куратор"))),
                                shared(family, "Решили")),
                        family.change());
    }

    /** What a register open to the whole institution calls it: no name of a family, but still the institution's own. */
    private static String shared(Household family, String title) {
        return family.scope() == Scope.FOREIGN
                ? family.text(title)
                : title + " " + family.scope().ordinal();
    }

    private <T> T use(Class<T> type) {
        return beans.getBean(type);
    }
}
