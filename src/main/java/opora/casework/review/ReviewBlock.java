package opora.casework.review;

import static opora.casework.db.Tables.CASE_OUTCOME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.casework.CaseSummary;
import opora.casework.Cases;
import opora.casework.CaseworkBlock;
import opora.casework.CaseworkPermissions;
import opora.casework.accompaniment.AccompanimentPermissions;
import opora.people.Families;
import opora.people.PeopleLinks;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import opora.platform.access.User;
import opora.platform.shell.Block;
import opora.platform.shell.Block.Action;
import opora.platform.shell.Block.Row;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reviews while a case runs; how it ended and how the family lives when it does not. */
@Component
class ReviewBlock implements CaseworkBlock {

    private static final int ORDER = 60;

    private final DSLContext db;
    private final RecordReview reviews;
    private final ReviewsDue due;
    private final AfterCase after;
    private final Cases cases;
    private final Families families;
    private final Policy policy;
    private final MessageSource messages;

    ReviewBlock(
            DSLContext db,
            RecordReview reviews,
            ReviewsDue due,
            AfterCase after,
            Cases cases,
            Families families,
            Policy policy,
            MessageSource messages) {
        this.db = db;
        this.reviews = reviews;
        this.due = due;
        this.after = after;
        this.cases = cases;
        this.families = families;
        this.policy = policy;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Block> block(User user, UUID familyId, UUID caseId, LocalDate today) {
        var facts = families.facts(List.of(familyId), user).get(familyId);
        if (facts == null || !policy.decide(user, CaseworkPermissions.VIEW, facts.sensitive())) {
            return Optional.empty();
        }
        var path = PeopleLinks.family(familyId) + "/casework";
        var running = cases.latest(user.institutionId(), familyId).filter(CaseSummary::running);
        return Optional.of(
                running.isPresent()
                        ? ofRunning(user, familyId, caseId, facts, path, today)
                        : ofClosed(user, caseId, path));
    }

    private Block ofRunning(User user, UUID family, UUID caseId, RecordFacts facts, String path, LocalDate today) {
        var rows = new ArrayList<Row>();
        due.of(user, family)
                .ifPresent(by -> rows.add(new Row(
                        t("casework.review.next"), RussianDate.format(by), path + "/reviews", by.isBefore(today))));
        reviews.of(user.institutionId(), caseId).stream()
                .filter(each -> !each.voided())
                .findFirst()
                .ifPresent(each -> rows.add(new Row(
                        t("casework.review.last-one"), RussianDate.format(each.on()), path + "/reviews", false)));
        var actions = new ArrayList<Action>();
        actions.add(new Action("casework.reviews.open", path + "/reviews"));
        if (policy.decide(user, CaseworkPermissions.CLOSE, facts)
                && policy.decide(user, AccompanimentPermissions.KEEP, facts.sensitive())) {
            actions.add(new Action("casework.closing", path + "/closing"));
        }
        return new Block("casework.reviews", rows, actions, "casework.reviews.none");
    }

    private Block ofClosed(User user, UUID caseId, String path) {
        var rows = new ArrayList<Row>();
        db.selectFrom(CASE_OUTCOME)
                .where(CASE_OUTCOME.INSTITUTION_ID.eq(user.institutionId()), CASE_OUTCOME.CASE_ID.eq(caseId))
                .forEach(row -> rows.add(new Row(
                        t("casework.closing.outcome." + row.getOutcome()),
                        t("casework.closing.children." + row.getChildren()),
                        null,
                        false)));
        after.notes(user.institutionId(), caseId)
                .forEach(each -> rows.add(new Row(
                        t("casework.after.months", each.months()),
                        t("casework.after.lives." + each.lives()) + " · " + RussianDate.format(each.on()),
                        path + "/after",
                        false)));
        return new Block(
                "casework.after",
                rows,
                List.of(new Action("casework.after.note", path + "/after")),
                "casework.after.none");
    }

    private String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
