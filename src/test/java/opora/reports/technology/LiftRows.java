package opora.reports.technology;

import static opora.contracts.db.Tables.ANALYSIS;
import static opora.contracts.db.Tables.CAUSE;
import static opora.contracts.db.Tables.CONTRACT;
import static opora.contracts.db.Tables.NEED;
import static opora.contracts.db.Tables.OUTCOME;
import static opora.contracts.db.Tables.STATUS_ATTRIBUTE;
import static opora.contracts.db.Tables.STATUS_LIST;
import static opora.contracts.db.Tables.STATUS_LIST_MEMBER;
import static opora.groups.db.Tables.ATTENDANCE;
import static opora.groups.db.Tables.SESSION;
import static opora.partners.db.Tables.AGREEMENT;
import static opora.partners.db.Tables.PARTNER;
import static opora.people.db.Tables.PERSON;
import static opora.surveys.db.Tables.FILLING;
import static opora.surveys.db.Tables.QUESTIONNAIRE;
import static opora.surveys.db.Tables.VERSION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.Centre;
import opora.platform.Ids;
import opora.reports.LooseFacts;
import opora.reports.World;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.TableRecord;

/** Writes the invented world into the tables, row by row. */
final class LiftRows {

    private static final OffsetDateTime RECORDED = OffsetDateTime.of(2024, 1, 10, 9, 0, 0, 0, ZoneOffset.UTC);

    private final DSLContext db;
    private final Centre.Small small;
    private final UUID institution;
    private final LiftWorld world;
    private final Map<UUID, UUID> families = new HashMap<>();
    private final List<TableRecord<?>> rows = new ArrayList<>();

    private LiftRows(DSLContext db, Centre.Small small, LiftWorld world) {
        this.db = db;
        this.small = small;
        this.institution = small.institution();
        this.world = world;
    }

    static void write(DSLContext db, Centre.Small small, LiftWorld world) {
        new LiftRows(db, small, world).write();
    }

    private void write() {
        people();
        contracts();
        needs();
        causes();
        outcomes();
        lists();
        agreements();
        fillings();
        attendances();
        db.batchInsert(rows).execute();
        opinions();
    }

    private <R extends TableRecord<R>> R row(R row) {
        rows.add(row);
        row.set(row.field("institution_id", UUID.class), institution);
        if (row.field("recorded_at") != null) {
            row.set(row.field("recorded_at", OffsetDateTime.class), RECORDED);
            row.set(row.field("recorded_by", UUID.class), small.director());
        }
        return row;
    }

    private void people() {
        var all = new World(db, institution);
        for (var person : world.people) {
            var family = all.family("Лифтовы", small.near(), small.firstSection());
            var member = all.member(family, "Лифтова", LocalDate.of(1985, 1, 1));
            db.execute("delete from people.membership where person_id = {0}", org.jooq.impl.DSL.val(member));
            db.update(PERSON).set(PERSON.ID, person).where(PERSON.ID.eq(member)).execute();
            families.put(person, family);
        }
    }

    private void contracts() {
        int number = 1;
        for (var each : world.contracts) {
            var contract = row(db.newRecord(CONTRACT));
            contract.setId(each.id());
            contract.setNumber("СК-" + number++);
            contract.setAppliedOn(each.concluded());
            contract.setConcludedOn(each.concluded());
            contract.setPersonId(each.person());
            contract.setFamilyId(families.get(each.person()));
            contract.setDirection(each.direction());
            contract.setStartsOn(each.concluded());
            contract.setEndsOn(each.concluded().plusMonths(9));
            contract.setConcludedBy("Управление социальной защиты населения");
            contract.setSectionId(small.firstSection());
            contract.setState(each.voided() ? "voided" : "running");
            if (each.analysed() != null) {
                var analysis = row(db.newRecord(ANALYSIS));
                analysis.setId(Ids.next());
                analysis.setContractId(each.id());
                analysis.setFamilyId(families.get(each.person()));
                analysis.setAnalysedOn(each.analysed());
                analysis.setLowIncome(each.low());
                analysis.setNeedsChange(each.needsChange());
            }
        }
    }

    private void needs() {
        for (var each : world.needs) {
            var need = row(db.newRecord(NEED));
            need.setId(Ids.next());
            need.setContractId(each.contract());
            need.setPersonId(each.person());
            need.setFamilyId(families.get(each.person()));
            need.setKind(each.kind());
            need.setDeclaredOn(each.declared());
            need.setMetOn(each.met());
            need.setEvidence(each.met() == null ? "" : "справка");
            need.setWithdrawnOn(each.withdrawn());
        }
    }

    private void causes() {
        for (var each : world.causes) {
            var cause = row(db.newRecord(CAUSE));
            cause.setId(Ids.next());
            cause.setContractId(each.contract());
            cause.setPersonId(each.person());
            cause.setFamilyId(families.get(each.person()));
            cause.setCode(each.code());
            cause.setFoundOn(each.found());
            cause.setDecidedOn(each.decided());
            cause.setRemoved(each.decided() == null ? null : each.removed());
        }
    }

    private void outcomes() {
        for (var each : world.outcomes) {
            var outcome = row(db.newRecord(OUTCOME));
            outcome.setId(Ids.next());
            outcome.setContractId(each.contract());
            outcome.setPersonId(each.person());
            outcome.setFamilyId(families.get(each.person()));
            outcome.setAssessedOn(each.on());
            outcome.setCompletion(each.completion());
            for (var attribute : List.of("income", "education")) {
                var compared = row(db.newRecord(STATUS_ATTRIBUTE));
                compared.setId(Ids.next());
                compared.setContractId(each.contract());
                compared.setAttribute(attribute);
                compared.setPersonId(each.person());
                compared.setFamilyId(families.get(each.person()));
                compared.setBeforeOn(each.on().minusDays(80));
                compared.setBeforeValue(BigDecimal.TWO);
                compared.setAfterOn(each.on());
                boolean risen = each.raised().contains(attribute);
                compared.setAfterValue(risen ? BigDecimal.valueOf(3) : BigDecimal.TWO);
                compared.setVerdict(risen ? "risen" : "same");
            }
        }
    }

    private void lists() {
        for (var each : world.lists) {
            var list = row(db.newRecord(STATUS_LIST));
            list.setId(Ids.next());
            list.setFormedOn(each.on());
            list.setPeriodFrom(each.on().minusDays(30));
            list.setPeriodTo(each.on());
            for (var person : each.people()) {
                var member = row(db.newRecord(STATUS_LIST_MEMBER));
                member.setId(Ids.next());
                member.setListId(list.getId());
                member.setPersonId(person);
                member.setFamilyId(families.get(person));
                member.setSource("survey");
                member.setRemovedOn(each.removed().contains(person) ? each.on().plusDays(3) : null);
            }
        }
    }

    private void agreements() {
        var known = new HashSet<UUID>();
        int number = 1;
        for (var each : world.agreements) {
            if (known.add(each.partner())) {
                var partner = row(db.newRecord(PARTNER));
                partner.setId(each.partner());
                partner.setName("Партнёр " + each.partner());
                partner.setNameKey("партнёр " + each.partner());
                partner.setKind(each.organisation() ? "social_partner" : "volunteer");
                partner.setLegalPerson(each.organisation());
            }
            var agreement = row(db.newRecord(AGREEMENT));
            agreement.setId(Ids.next());
            agreement.setPartnerId(each.partner());
            agreement.setNumber(String.valueOf(number));
            agreement.setNumberKey(String.valueOf(number++));
            agreement.setSignedOn(each.from());
            agreement.setStartsOn(each.from());
            agreement.setEndsOn(each.to());
            agreement.setSubject("Взаимодействие");
            if (each.voided()) {
                agreement.setVoidedAt(RECORDED);
                agreement.setVoidedBy(small.director());
                agreement.setVoidReason("Ошибка");
            }
        }
    }

    private void fillings() {
        var questionnaire = row(db.newRecord(QUESTIONNAIRE));
        questionnaire.setId(Ids.next());
        questionnaire.setCode("yugorsk-2021");
        questionnaire.setTitle("Анкета");
        questionnaire.setKind("questionnaire");
        var version = row(db.newRecord(VERSION));
        version.setId(Ids.next());
        version.setQuestionnaireId(questionnaire.getId());
        version.setNumber(1);
        version.setBody(JSONB.valueOf("{}"));
        version.setPublishedOn(LocalDate.of(2021, 1, 1));
        version.setPublishedBy(small.director());
        for (var each : world.fillings) {
            var filling = row(db.newRecord(FILLING));
            filling.setId(Ids.next());
            filling.setVersionId(version.getId());
            filling.setPersonId(each.person());
            filling.setFamilyId(families.get(each.person()));
            filling.setWay("specialist");
            filling.setState(each.done() ? "done" : "refused");
            filling.setFilledOn(each.on());
            filling.setEnteredAt(RECORDED);
            filling.setEnteredBy(small.director());
        }
    }

    private void attendances() {
        for (var each : world.attendances) {
            var session = row(db.newRecord(SESSION));
            session.setId(Ids.next());
            session.setKind(each.training() ? "training" : "talk_hour");
            session.setAudience("adults");
            session.setTitle("Занятие");
            session.setHeldOn(each.on());
            session.setMinutes(75);
            session.setChannel("in_person");
            session.setLeaderId(small.specialist());
            session.setStatus("held");
            var attendance = row(db.newRecord(ATTENDANCE));
            attendance.setId(Ids.next());
            attendance.setSessionId(session.getId());
            attendance.setPersonId(each.person());
            attendance.setFamilyId(families.get(each.person()));
            attendance.setPresent(each.present());
        }
    }

    /** Whose words these are is not the matter of this report: it counts the facts. */
    private void opinions() {
        var facts = new LooseFacts(db, institution);
        for (var each : world.opinions) {
            facts.fact(each.satisfied() ? "satisfied" : "dissatisfied", "", each.on())
                    .of(families.get(each.person()), each.person())
                    .happened();
        }
    }
}
