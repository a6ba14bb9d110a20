package opora.exchange.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import opora.exchange.sheets.Row;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.text.RussianDate;
import opora.surveys.FillingDraft;
import opora.surveys.KnownFillings;
import opora.surveys.PublishedQuestionnaire;
import opora.surveys.Questionnaires;
import opora.surveys.RecordFilling;
import opora.surveys.RefusalDraft;
import opora.surveys.Way;
import opora.surveys.WithdrawFillings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What citizens answered to a questionnaire, or that they would not: a row is one questionnaire filled in by one person. */
@Component
class SurveyAnswersWork implements SheetWork {

    private final Questionnaires questionnaires;
    private final KnownFillings knownFillings;
    private final RecordFilling recordFilling;
    private final WithdrawFillings withdrawFillings;

    SurveyAnswersWork(
            Questionnaires questionnaires,
            KnownFillings knownFillings,
            RecordFilling recordFilling,
            WithdrawFillings withdrawFillings) {
        this.questionnaires = questionnaires;
        this.knownFillings = knownFillings;
        this.recordFilling = recordFilling;
        this.withdrawFillings = withdrawFillings;
    }

    @Override
    public String sheet() {
        return "survey_answers";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        Find.employee(row, "employee", world);
        var on = row.date("on");
        var asked = questionnaire(row, world);
        if (asked == null) {
            return null;
        }
        if (on != null) {
            Find.mustMakeSense(row, Map.of("filledOn", "on"), () -> RecordFilling.mustBeDay(on, asked, world.today));
        }
        var person = person(row, asked, world);
        if (row.has("refusal")) {
            mustHaveRefused(row);
        } else {
            AnswersRead.check(row, asked.body());
        }
        if (row.isGood() && person != null) {
            mustBeNew(row, person, asked, Objects.requireNonNull(on), world);
        }
        return null;
    }

    private @Nullable PublishedQuestionnaire questionnaire(Row row, World world) {
        if (!row.has("questionnaire")) {
            return null;
        }
        var code = row.text("questionnaire").toLowerCase(Locale.ROOT);
        var found = world.questionnaires.computeIfAbsent(code, none -> questionnaires.byCode(world.institution, code));
        if (found.isEmpty()) {
            row.refuse("questionnaire", "exchange.row.questionnaire-unknown", row.text("questionnaire"));
        }
        return found.orElse(null);
    }

    private static @Nullable PersonRef person(Row row, PublishedQuestionnaire asked, World world) {
        if (asked.anonymous()) {
            if (row.has("person") || row.has("family_number")) {
                row.refuse(row.has("person") ? "person" : "family_number", "surveys.refused.anonymous");
            }
            return null;
        }
        if (!row.has("person") || !row.has("family_number")) {
            row.refuse(row.has("person") ? "family_number" : "person", "surveys.refused.who");
            return null;
        }
        var family = Find.family(row, world);
        return family == null ? null : Find.member(row, family, row.date("on"));
    }

    private static void mustHaveRefused(Row row) {
        IntStream.rangeClosed(1, AnswersRead.PAIRS)
                .mapToObj(AnswersRead::answer)
                .filter(row::has)
                .findFirst()
                .ifPresent(column -> row.refuse(column, "exchange.row.refused-and-answered"));
    }

    private void mustBeNew(Row row, PersonRef person, PublishedQuestionnaire asked, LocalDate on, World world) {
        var who = person.isTaken() ? person.id().toString() : person.row() + " " + person.nameKey();
        Find.mustBeFirst(row, world, "person", who + " " + asked.code() + " " + on);
        if (person.isTaken() && fillings(world).contains(new KnownFillings.Known(person.id(), asked.id(), on))) {
            row.refuse("on", "exchange.row.filling-there", RussianDate.format(on));
        }
    }

    private Set<KnownFillings.Known> fillings(World world) {
        var known = world.fillings;
        if (known == null) {
            known = knownFillings.of(world.institution);
            world.fillings = known;
        }
        return known;
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        var answered = new ArrayList<FillingDraft>();
        var refused = new ArrayList<RefusalDraft>();
        var made = new ArrayList<Made>();
        for (var row : rows) {
            var draft = draft(row, world);
            var family = Find.family(row, world);
            made.add(family == null ? Made.of(draft.key()) : Made.of(draft.key(), family.id()));
            if (row.has("refusal")) {
                refused.add(refusal(draft, row.text("refusal")));
            } else {
                answered.add(draft);
            }
        }
        recordFilling.recordAll(answered, change);
        recordFilling.refuseAll(refused, change);
        return made;
    }

    private FillingDraft draft(Row row, World world) {
        var asked = Objects.requireNonNull(questionnaire(row, world));
        var person = person(row, asked, world);
        var employee = Find.employee(row, "employee", world);
        return new FillingDraft(
                Ids.next(),
                asked.versionId(),
                person == null ? null : person.id(),
                employee == null ? null : employee.id(),
                Way.of(row.text("way")),
                Objects.requireNonNull(row.date("on")),
                row.has("refusal") ? List.of() : AnswersRead.check(row, asked.body()),
                null,
                null);
    }

    private static RefusalDraft refusal(FillingDraft draft, String reason) {
        return new RefusalDraft(
                draft.key(),
                draft.versionId(),
                draft.personId(),
                draft.employeeId(),
                draft.way(),
                draft.filledOn(),
                reason,
                null);
    }

    @Override
    public void withdraw(Collection<UUID> records, Change change) {
        if (!records.isEmpty()) {
            withdrawFillings.fillings(records, change);
        }
    }
}
