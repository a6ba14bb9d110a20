package opora.surveys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import opora.surveys.FillingWriter.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what somebody answered, or that they would not. The same key sent again changes nothing. */
@Service
public class RecordFilling {

    private static final int LONGEST_REASON = 1000;
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    private final Questionnaires questionnaires;
    private final FillingReach reach;
    private final FillingWriter writer;
    private final Journal journal;

    RecordFilling(Questionnaires questionnaires, FillingReach reach, FillingWriter writer, Journal journal) {
        this.questionnaires = questionnaires;
        this.reach = reach;
        this.writer = writer;
        this.journal = journal;
    }

    /** By an employee, for a person in their reach. */
    @Transactional
    public UUID record(FillingDraft draft, Change change) {
        return write(draft, FillingState.DONE, "", true, change);
    }

    /** By an employee who has not asked everything yet. */
    @Transactional
    public UUID keep(FillingDraft draft, Change change) {
        return write(draft, FillingState.DRAFT, "", true, change);
    }

    /** By the respondent, whom a link or a kiosk has let in: whoever calls this has looked at that. */
    @Transactional
    public UUID byRespondent(FillingDraft draft, Change change) {
        return write(draft, FillingState.DONE, "", false, change);
    }

    @Transactional
    public UUID refuse(RefusalDraft draft, Change change) {
        return write(filling(draft), FillingState.REFUSED, reason(draft), true, change);
    }

    /** By the respondent, as {@link #byRespondent}. */
    @Transactional
    public UUID refuseByRespondent(RefusalDraft draft, Change change) {
        return write(filling(draft), FillingState.REFUSED, reason(draft), false, change);
    }

    /** Many at once, out of a journal brought in; those written down before are passed over. */
    @Transactional
    public List<UUID> recordAll(List<FillingDraft> drafts, Change change) {
        return writeAll(drafts.stream().map(Wanted::answered).toList(), change);
    }

    /** Many that would not answer, as {@link #recordAll}. */
    @Transactional
    public List<UUID> refuseAll(List<RefusalDraft> drafts, Change change) {
        return writeAll(
                drafts.stream()
                        .map(each -> new Wanted(filling(each), FillingState.REFUSED, reason(each)))
                        .toList(),
                change);
    }

    private record Wanted(FillingDraft draft, FillingState state, String refusal) {

        static Wanted answered(FillingDraft draft) {
            return new Wanted(draft, FillingState.DONE, "");
        }
    }

    private List<UUID> writeAll(List<Wanted> wanted, Change change) {
        var keys = wanted.stream().map(each -> each.draft().key()).toList();
        var there = new HashSet<>(writer.there(change.institution(), keys));
        var known = new HashMap<UUID, PublishedQuestionnaire>();
        var entries = new ArrayList<Entry>();
        for (var each : wanted) {
            var draft = each.draft();
            var asked = known.computeIfAbsent(draft.versionId(), id -> version(id, change));
            if (there.add(draft.key())) {
                mustMakeSense(draft, asked, each.state(), change);
                entries.add(new Entry(draft, asked, each.state(), null, each.refusal()));
            }
        }
        mustReach(entries, change);
        var placed = placed(entries, change);
        writer.insert(placed, change);
        journal.recordAll(
                change,
                placed.stream()
                        .map(each -> new Journal.Event(event(each), subjects(each)))
                        .toList());
        return keys;
    }

    private UUID write(FillingDraft draft, FillingState state, String refusal, boolean byEmployee, Change change) {
        var asked = version(draft.versionId(), change);
        if (byEmployee && draft.personId() != null) {
            reach.mustFill(List.of(draft.personId()), asked.sensitive(), change.user());
        }
        if (writer.isThere(change.institution(), draft.key())) {
            return draft.key();
        }
        mustMakeSense(draft, asked, state, change);
        var placed = placed(List.of(new Entry(draft, asked, state, null, refusal)), change);
        writer.insert(placed, change);
        placed.forEach(
                each -> journal.record(change, event(each), subjects(each).toArray(UUID[]::new)));
        return draft.key();
    }

    private PublishedQuestionnaire version(UUID version, Change change) {
        return questionnaires
                .version(change.institution(), version)
                .orElseThrow(() -> new Refused("surveys.refused.no-version"));
    }

    private void mustReach(List<Entry> entries, Change change) {
        for (boolean sensitive : new boolean[] {false, true}) {
            var persons = entries.stream()
                    .filter(each -> each.questionnaire().sensitive() == sensitive)
                    .map(each -> each.draft().personId())
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            if (!persons.isEmpty()) {
                reach.mustFillAll(persons, sensitive, change.user());
            }
        }
    }

    private static void mustMakeSense(
            FillingDraft draft, PublishedQuestionnaire asked, FillingState state, Change change) {
        mustBeDay(draft.filledOn(), asked, change.today());
        if (asked.anonymous() && draft.personId() != null) {
            throw new Refused("surveys.refused.anonymous").on("personId");
        }
        if (!asked.anonymous() && draft.personId() == null) {
            throw new Refused("surveys.refused.who").on("personId");
        }
        switch (state) {
            case DONE -> AnswerRules.mustBeComplete(asked.body(), draft.answers());
            case DRAFT -> AnswerRules.mustFit(asked.body(), draft.answers());
            default -> {}
        }
    }

    /** What no day of a filling may be, whoever enters it. */
    public static void mustBeDay(LocalDate on, PublishedQuestionnaire asked, LocalDate today) {
        if (on.isAfter(today)) {
            throw new Refused("surveys.refused.future", RussianDate.format(on)).on("filledOn");
        }
        if (on.isBefore(FIRST)) {
            throw new Refused("surveys.refused.long-ago", RussianDate.format(on)).on("filledOn");
        }
        var retired = asked.retiredOn();
        if (retired != null && on.isAfter(retired)) {
            throw new Refused("surveys.refused.retired", asked.title(), RussianDate.format(retired)).on("filledOn");
        }
    }

    private List<Entry> placed(List<Entry> entries, Change change) {
        var answerers = entries.stream()
                .flatMap(each -> answerer(each).stream())
                .distinct()
                .toList();
        Map<FillingReach.Answerer, UUID> families =
                answerers.isEmpty() ? Map.of() : reach.families(change.institution(), answerers);
        return entries.stream()
                .map(each -> new Entry(
                        each.draft(),
                        each.questionnaire(),
                        each.state(),
                        answerer(each).stream().map(families::get).findFirst().orElse(null),
                        each.refusal()))
                .toList();
    }

    private static List<FillingReach.Answerer> answerer(Entry entry) {
        var person = entry.draft().personId();
        return person == null
                ? List.of()
                : List.of(new FillingReach.Answerer(person, entry.draft().filledOn()));
    }

    private static SurveysEvent event(Entry entry) {
        var id = entry.draft().key();
        var code = entry.questionnaire().code();
        return switch (entry.state()) {
            case DRAFT -> new SurveysEvent.FillingKept(id, code);
            case REFUSED -> new SurveysEvent.FillingRefused(id, code);
            default ->
                new SurveysEvent.FillingRecorded(id, code, entry.draft().way().code());
        };
    }

    private static List<UUID> subjects(Entry entry) {
        return Stream.<@Nullable UUID>of(entry.draft().key(), entry.draft().personId(), entry.familyId())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static FillingDraft filling(RefusalDraft draft) {
        return new FillingDraft(
                draft.key(),
                draft.versionId(),
                draft.personId(),
                draft.employeeId(),
                draft.way(),
                draft.on(),
                List.of(),
                draft.waveId(),
                null);
    }

    private static String reason(RefusalDraft draft) {
        if (draft.reason().isBlank() || draft.reason().length() > LONGEST_REASON) {
            throw new Refused("surveys.refused.refusal-reason", LONGEST_REASON).on("reason");
        }
        return draft.reason();
    }
}
