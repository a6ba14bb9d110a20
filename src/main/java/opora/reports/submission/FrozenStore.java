package opora.reports.submission;

import static opora.reports.db.Tables.SUBMISSION;
import static opora.reports.db.Tables.SUBMITTED_PART;
import static opora.reports.db.Tables.SUBMITTED_VALUE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import opora.platform.access.User;
import opora.platform.secrets.Vault;
import opora.reports.ReportsSecrets;
import opora.reports.count.Counted;
import opora.reports.count.Kind;
import opora.reports.count.Question;
import opora.reports.count.Sheet;
import opora.reports.count.Value;
import opora.reports.db.tables.records.SubmissionRecord;
import opora.reports.db.tables.records.SubmittedPartRecord;
import opora.reports.db.tables.records.SubmittedValueRecord;
import opora.reports.narrative.Paragraph;
import opora.reports.passport.Passport;
import opora.reports.passport.PassportJson;
import opora.reports.passport.Report;
import opora.reports.passport.Wording;
import opora.reports.statement.StatementLine;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes a report as it is handed in, once, and reads it back as it was. */
@Repository
class FrozenStore {

    private final DSLContext db;
    private final Vault vault;

    FrozenStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    void insert(
            UUID institution,
            Submission head,
            Sheet sheet,
            Map<String, Counted.Ids> ids,
            List<Paragraph> paragraphs,
            List<StatementLine> statements) {
        var row = head(institution, head);
        row.setNarrative(
                vault.sealJson(ReportsSecrets.SUBMITTED_NARRATIVE, head.id().toString(), KeptJson.of(paragraphs)));
        row.setStatements(
                vault.sealJson(ReportsSecrets.SUBMITTED_STATEMENTS, head.id().toString(), KeptJson.of(statements)));
        row.insert();
        var parts = new ArrayList<SubmittedPartRecord>();
        var values = new ArrayList<SubmittedValueRecord>();
        for (var part : sheet.report().parts()) {
            parts.add(part(institution, head.id(), part));
            for (var passport : part.indicators()) {
                var value = value(sheet, passport, ids.get(passport.code()));
                value.setInstitutionId(institution);
                value.setSubmissionId(head.id());
                value.setPart(part.number());
                value.setPosition(values.size());
                values.add(value);
            }
        }
        db.batchInsert(parts).execute();
        db.batchInsert(values).execute();
    }

    private SubmissionRecord head(UUID institution, Submission head) {
        var row = db.newRecord(SUBMISSION);
        row.setInstitutionId(institution);
        row.setId(head.id());
        row.setReport(head.report());
        row.setTitle(head.title().ru());
        row.setTitleEn(head.title().en());
        row.setStartsOn(head.period().from());
        row.setEndsOn(head.period().to());
        row.setDistrict(head.scope().district());
        row.setSettlement(head.scope().settlement());
        row.setDepartment(head.scope().department());
        row.setSection(head.scope().section());
        row.setSpecialist(head.scope().specialist());
        row.setPlaceNames(KeptJson.of(head.places()));
        row.setVersion(head.version());
        row.setNote(head.note());
        row.setSubmittedAt(head.at());
        row.setSubmittedBy(head.by());
        row.setSubmitter(head.submitter());
        row.setCountedOn(head.countedOn());
        return row;
    }

    private static SubmittedPartRecord part(UUID institution, UUID submission, Report.Part part) {
        var declared = part.declared();
        var row = new SubmittedPartRecord();
        row.setInstitutionId(institution);
        row.setSubmissionId(submission);
        row.setNumber(part.number());
        row.setTitle(part.title().ru());
        row.setTitleEn(part.title().en());
        row.setDeclared(declared == null ? null : declared.ru());
        row.setDeclaredEn(declared == null ? null : declared.en());
        return row;
    }

    private static SubmittedValueRecord value(Sheet sheet, Passport passport, Counted.@Nullable Ids ids) {
        var answer = sheet.answer(passport.code());
        var row = new SubmittedValueRecord();
        row.setCode(passport.code());
        row.setVersion(passport.version());
        row.setPassport(JSONB.valueOf(PassportJson.of(passport)));
        row.setValue(answer.value());
        row.setNumerator(answer.numerator());
        row.setDenominator(answer.denominator());
        row.setPrevious(sheet.before(passport.code()).value());
        row.setMet(sheet.met(passport));
        row.setKind((ids == null ? Kind.NONE : ids.kind()).code());
        row.setRecords(ids == null ? new UUID[0] : ids.ids());
        return row;
    }

    Frozen read(User reader, Submission head) {
        var institution = reader.institutionId();
        var indicators = new TreeMap<Integer, List<Passport>>();
        var answers = new HashMap<String, Value>();
        var before = new HashMap<String, Value>();
        var sizes = new HashMap<String, Frozen.Size>();
        db.select(
                        SUBMITTED_VALUE.PART,
                        SUBMITTED_VALUE.PASSPORT,
                        SUBMITTED_VALUE.VALUE,
                        SUBMITTED_VALUE.NUMERATOR,
                        SUBMITTED_VALUE.DENOMINATOR,
                        SUBMITTED_VALUE.PREVIOUS,
                        SUBMITTED_VALUE.KIND,
                        DSL.cardinality(SUBMITTED_VALUE.RECORDS))
                .from(SUBMITTED_VALUE)
                .where(SUBMITTED_VALUE.INSTITUTION_ID.eq(institution))
                .and(SUBMITTED_VALUE.SUBMISSION_ID.eq(head.id()))
                .orderBy(SUBMITTED_VALUE.POSITION)
                .forEach(row -> {
                    var passport = PassportJson.read(row.value2().data());
                    indicators
                            .computeIfAbsent(row.value1(), part -> new ArrayList<>())
                            .add(passport);
                    answers.put(passport.code(), new Value(row.value3(), row.value4(), row.value5()));
                    before.put(passport.code(), previous(row.value6()));
                    sizes.put(passport.code(), new Frozen.Size(Kind.of(row.value7()), row.value8()));
                });
        var report = new Report(head.report(), head.title(), parts(institution, head.id(), indicators));
        var question = new Question(head.period(), head.scope(), Parts.impartial(reader), head.countedOn());
        return kept(institution, head, new Sheet(report, question, answers, before), sizes);
    }

    private Frozen kept(UUID institution, Submission head, Sheet sheet, Map<String, Frozen.Size> sizes) {
        return db.select(SUBMISSION.NARRATIVE, SUBMISSION.STATEMENTS)
                .from(SUBMISSION)
                .where(SUBMISSION.INSTITUTION_ID.eq(institution), SUBMISSION.ID.eq(head.id()))
                .fetchSingle(row -> new Frozen(
                        head,
                        sheet,
                        sizes,
                        KeptJson.paragraphs(vault.openJson(
                                ReportsSecrets.SUBMITTED_NARRATIVE, head.id().toString(), row.value1())),
                        KeptJson.statements(vault.openJson(
                                ReportsSecrets.SUBMITTED_STATEMENTS, head.id().toString(), row.value2()))));
    }

    private List<Report.Part> parts(UUID institution, UUID submission, Map<Integer, List<Passport>> indicators) {
        return db.selectFrom(SUBMITTED_PART)
                .where(SUBMITTED_PART.INSTITUTION_ID.eq(institution), SUBMITTED_PART.SUBMISSION_ID.eq(submission))
                .orderBy(SUBMITTED_PART.NUMBER)
                .fetch(row -> new Report.Part(
                        row.getNumber(),
                        new Wording(row.getTitle(), row.getTitleEn()),
                        declared(row),
                        indicators.getOrDefault(row.getNumber(), List.of())));
    }

    private static @Nullable Wording declared(SubmittedPartRecord row) {
        var ru = row.getDeclared();
        var en = row.getDeclaredEn();
        return ru == null || en == null ? null : new Wording(ru, en);
    }

    private static Value previous(@Nullable BigDecimal value) {
        return new Value(value, value, null);
    }
}
