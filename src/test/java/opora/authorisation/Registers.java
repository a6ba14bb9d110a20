package opora.authorisation;

import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import opora.authorisation.Ground.Place;
import opora.casework.Removal;
import opora.casework.RemoveFromService;
import opora.learning.ConsultationDraft;
import opora.learning.Consultations;
import opora.learning.OnlineCycleDraft;
import opora.learning.OnlineCycles;
import opora.learning.PublicationDraft;
import opora.learning.Publications;
import opora.learning.SeminarDraft;
import opora.learning.Seminars;
import opora.learning.SpecialistChangeDraft;
import opora.learning.SpecialistChanges;
import opora.learning.SupervisionDraft;
import opora.learning.Supervisions;
import opora.learning.ToolDraft;
import opora.learning.Tools;
import opora.learning.TrainingDraft;
import opora.learning.Trainings;
import opora.partners.AgreementDraft;
import opora.partners.Agreements;
import opora.partners.GiftDraft;
import opora.partners.GiftKind;
import opora.partners.Gifts;
import opora.partners.ObligationDraft;
import opora.partners.Obliged;
import opora.partners.PartnerDraft;
import opora.partners.Partners;
import opora.people.FamilyDraft;
import opora.people.MemberDraft;
import opora.people.PersonDraft;
import opora.people.RegisterFamily;
import opora.people.ResidenceDraft;
import opora.people.Sex;
import opora.people.erasure.EraseFamily;
import opora.people.erasure.ErasureForm;
import opora.people.erasure.ErasureReason;
import opora.platform.Change;
import opora.platform.Ids;
import opora.reports.FrozenReports;
import opora.reports.NarrativeDraft;
import opora.reports.Narratives;
import opora.reports.StatementDraft;
import opora.reports.Statements;
import opora.reports.threshold.SetThreshold;
import opora.services.stock.GoodDraft;
import opora.services.stock.GoodsCondition;
import opora.services.stock.ReceiveGoods;
import opora.services.stock.WriteOffGoods;
import opora.surveys.Body;
import opora.surveys.Questionnaires;
import opora.surveys.Scale;
import opora.surveys.builder.BuildQuestionnaire;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;

/** What belongs to an institution and to no family: one record of each kind. */
final class Registers {

    private final ApplicationContext beans;
    private final DSLContext db;

    Registers(ApplicationContext beans, DSLContext db) {
        this.beans = beans;
        this.db = db;
    }

    /** @param mark stands in every text */
    void of(Place place, String mark) {
        var day = place.change().today().minusDays(50);
        partners(place, mark, day);
        stock(place.change(), mark, day);
        meetings(place, mark, day);
        works(place, mark, day);
        reports(place, mark, day);
        batch(place.change(), mark);
        erased(place, mark, day);
        questionnaire(place, mark);
    }

    /** The next version of the one that came with the institution, with a scale. */
    private void questionnaire(Place place, String mark) {
        var change = place.change();
        var asked = use(Questionnaires.class)
                .byCode(change.institution(), "yugorsk-2021")
                .orElseThrow();
        var scale = new Scale(
                "scale-1", "Шкала " + mark, List.of("inner-resources"), List.of(), true, List.of(), null, null);
        use(BuildQuestionnaire.class).startDraft(asked.id(), change);
        use(BuildQuestionnaire.class)
                .edit(
                        asked.id(),
                        1,
                        "scale",
                        draft -> new Body("", "", draft.body().sections(), List.of(scale)),
                        change);
    }

    /** A family that was here once: what is left of it is the act. */
    private void erased(Place place, String mark, LocalDate day) {
        var mother = new PersonDraft("Стёртова" + mark, "Анна", null, Sex.FEMALE, day.minusYears(30), null, null);
        var family = use(RegisterFamily.class)
                .register(
                        new FamilyDraft(
                                "С-1",
                                "",
                                day,
                                new ResidenceDraft(place.settlement(), place.section(), null, "ул. Тихая", "1", ""),
                                List.of(new MemberDraft(mother, "mother", null))),
                        place.change())
                .familyId();
        use(RemoveFromService.class).remove(new Removal(family, day.plusDays(9), "improvement"), place.change());
        use(EraseFamily.class)
                .erase(family, new ErasureForm(ErasureReason.TERM_OVER, "Приказ " + mark, "С-1"), place.change());
    }

    private void partners(Place place, String mark, LocalDate day) {
        var change = place.change();
        var partner = use(Partners.class).add(new PartnerDraft("Фонд " + mark, "charity_fund", true, "", day), change);
        var promise = new ObligationDraft(Obliged.PARTNER, "Привозить вещи " + mark, day.plusDays(90), null);
        var agreement = use(Agreements.class)
                .agreeAll(
                        List.of(new AgreementDraft(
                                partner, "7", day, null, day.plusDays(300), "Помощь " + mark, List.of(promise))),
                        change)
                .getFirst();
        use(Gifts.class)
                .receiveAll(
                        List.of(new GiftDraft(
                                partner,
                                day,
                                GiftKind.GOODS,
                                "clothing",
                                BigDecimal.valueOf(500),
                                "Куртки " + mark,
                                agreement)),
                        change);
    }

    private void stock(Change change, String mark, LocalDate day) {
        var good = use(ReceiveGoods.class)
                .receive(
                        Ids.next(),
                        new GoodDraft(
                                "Куртка " + mark,
                                "clothing",
                                "40",
                                GoodsCondition.GOOD,
                                BigDecimal.valueOf(900),
                                5,
                                day,
                                null,
                                null,
                                ""),
                        change);
        use(WriteOffGoods.class).writeOff(Ids.next(), good, 1, day.plusDays(1), change);
    }

    private void meetings(Place place, String mark, LocalDate day) {
        var employee = place.employee();
        use(Supervisions.class)
                .add(
                        new SupervisionDraft(
                                day, "held", "", employee, "", "Разбор " + mark, Set.of(employee), 1, 1, "", 60),
                        place.change());
        use(Consultations.class)
                .add(
                        new ConsultationDraft(
                                day, employee, null, "Школа " + mark, "pedagogue", "Тема " + mark, "individual"),
                        place.change());
        use(Seminars.class)
                .add(
                        new SeminarDraft(
                                day, "held", "", "Семинар " + mark, "other", employee, "", Set.of(employee), 3),
                        place.change());
        use(Trainings.class)
                .add(
                        new TrainingDraft(
                                employee, "other", "Курс " + mark, "Институт", day.minusDays(9), day, 16, "Справка"),
                        place.change());
    }

    private void works(Place place, String mark, LocalDate day) {
        var employee = place.employee();
        use(Publications.class)
                .add(
                        new PublicationDraft(day, "article", "site", "Статья " + mark, "", "", null, employee),
                        place.change());
        use(OnlineCycles.class).add(new OnlineCycleDraft(day, "other", "Цикл " + mark, 4, employee), place.change());
        use(Tools.class).add(new ToolDraft("Методика " + mark, day, day, "Описание", Set.of(employee)), place.change());
        use(SpecialistChanges.class)
                .add(new SpecialistChangeDraft(day, employee, "knowledge", "Отзыв " + mark), place.change());
    }

    private void reports(Place place, String mark, LocalDate day) {
        var change = place.change();
        use(Statements.class)
                .state(new StatementDraft("T23-07", day, true, "Модель " + mark, "Приказ", "1", day), change);
        use(Narratives.class)
                .write(new NarrativeDraft("T23", day.getYear(), "trust", "Рассказ " + mark, List.of("T23-07")), change);
        use(SetThreshold.class).set("T23-08", day.getYear(), null, change);
        var frozen = use(FrozenReports.class);
        frozen.sectionPassport(place.section(), change.today().minusMonths(6), "Полугодие " + mark, change);
        frozen.sectionPassport(place.section(), change.today(), mark, change);
        frozen.submit("T23", day.minusMonths(1), day, "Сдан " + mark, change);
    }

    /** Reading a workbook runs in the background, where this world, not yet committed, does not exist. */
    private void batch(Change change, String mark) {
        db.execute("""
            insert into exchange.batch (institution_id, id, file_name, state, started_at, started_by, beat_at, taken_at)
            values ({0}, {1}, {2}, 'taken', now(), {3}, now(), now())
            """, val(change.institution()), val(Ids.next()), val(mark + ".xlsx"), val(change.by()));
    }

    private <T> T use(Class<T> type) {
        return beans.getBean(type);
    }
}
