package opora.reports.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.platform.NotFound;
import opora.platform.access.User;
import opora.reports.count.Counted;
import opora.reports.count.Counting;
import opora.reports.count.Question;
import opora.reports.count.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts a submitted report anew, by the definitions it was counted with: so that whatever differs differs because of the records and not
 * because of the rules.
 */
@Service
class CompareReport {

    private final SubmissionStore store;
    private final FrozenStore frozen;
    private final Counting counting;
    private final Counted counted;

    CompareReport(SubmissionStore store, FrozenStore frozen, Counting counting, Counted counted) {
        this.store = store;
        this.frozen = frozen;
        this.counting = counting;
        this.counted = counted;
    }

    /** Every indicator that answers otherwise today or counts other records. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    List<Difference> differences(User reader, Submission head, LocalDate today) {
        var was = frozen.read(reader, head).sheet();
        var question = new Question(head.period(), head.scope(), Parts.impartial(reader), today);
        var indicators = was.report().indicators();
        var answers = counting.answers(indicators, question);
        var ids = counted.ids(indicators, question);
        var before = store.records(reader.institutionId(), head.id());
        return indicators.stream()
                .map(each -> Difference.of(
                        each,
                        was.answer(each.code()).value(),
                        answers.getOrDefault(each.code(), Value.NONE).value(),
                        before.getOrDefault(each.code(), new UUID[0]),
                        ids.get(each.code())))
                .filter(each -> !each.isNone())
                .toList();
    }

    /** The same for one indicator; a ratio has no records of its own. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Difference difference(User reader, Submission head, String code, LocalDate today) {
        var was = frozen.read(reader, head).sheet();
        var passport = was.report().indicator(code).orElseThrow(NotFound::new);
        var question = new Question(head.period(), head.scope(), Parts.impartial(reader), today);
        var answers = counting.answers(was.report().indicators(), question);
        return Difference.of(
                passport,
                was.answer(code).value(),
                answers.getOrDefault(code, Value.NONE).value(),
                store.records(reader.institutionId(), head.id()).getOrDefault(code, new UUID[0]),
                counted.ids(List.of(passport), question).get(code));
    }
}
