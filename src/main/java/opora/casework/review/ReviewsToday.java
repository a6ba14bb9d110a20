package opora.casework.review;

import static opora.casework.db.Tables.CASE_FILE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import opora.casework.AgendaSource;
import opora.casework.accompaniment.AccompanimentPermissions;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.User;
import opora.platform.shell.Today;
import opora.platform.text.RussianDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reviews that are late, and families of closed cases somebody should ask how they live. */
@Component
class ReviewsToday implements Today, AgendaSource {

    private static final int ORDER = 14;
    private static final int LINES = 5;
    private static final String WATCHED = "/casework/alumni#watched";

    private final ReviewsDue due;
    private final FamiliesWatched watch;
    private final Policy policy;
    private final MessageSource messages;

    ReviewsToday(ReviewsDue due, FamiliesWatched watch, Policy policy, MessageSource messages) {
        this.due = due;
        this.watch = watch;
        this.policy = policy;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Card> cards(User user, LocalDate today) {
        if (!policy.allows(user, AccompanimentPermissions.CONTACT, FieldClass.SENSITIVE)) {
            return List.of();
        }
        boolean mine = user.employeeId() != null && !policy.allows(user, AccompanimentPermissions.CASELOAD);
        var cards = new ArrayList<Card>();
        var late = due.page(user, new ReviewFilter(null, null, null, mine), today, null)
                .rows();
        if (!late.isEmpty()) {
            cards.add(new Card("casework.reviews.today", reviews(user, late, today, mine), ReviewFilter.path(mine)));
        }
        var watched = watched(user, today, mine);
        if (!watched.isEmpty()) {
            cards.add(new Card("casework.after.today", watched, WATCHED));
        }
        return cards;
    }

    private List<Line> reviews(User user, List<ReviewLine> late, LocalDate today, boolean mine) {
        var lines = late.stream()
                .map(each -> new Line(
                        each.name() + " " + each.number(),
                        t("casework.contact.by", RussianDate.format(each.due())),
                        each.path(),
                        true))
                .toList();
        int all = lines.size() > LINES ? due.counts(user, today, mine).overdue() : lines.size();
        return shortened(lines, all, ReviewFilter.path(mine));
    }

    /** The first by name, the rest by number. */
    private List<Line> shortened(List<Line> lines, int all, String path) {
        if (lines.size() <= LINES) {
            return lines;
        }
        var shown = new ArrayList<>(lines.subList(0, LINES));
        shown.add(new Line(t("casework.today.more"), String.valueOf(all - LINES), path, false));
        return shown;
    }

    private List<Line> watched(User user, LocalDate today, boolean mine) {
        var lines = watch.page(user, today, mine, null).rows().stream()
                .map(each -> new Line(
                        each.name() + " " + each.number(),
                        t("casework.after.months", each.months()),
                        each.path(),
                        false))
                .toList();
        int all = lines.size() > LINES ? watch.number(user, today, mine) : lines.size();
        return shortened(lines, all, WATCHED);
    }

    @Override
    public List<AgendaItem> items(User user, Collection<UUID> familyIds, LocalDate since, LocalDate today) {
        return familyIds.isEmpty()
                ? List.of()
                : due.of(user, CASE_FILE.FAMILY_ID.in(familyIds)).stream()
                        .filter(each -> each.due().isBefore(today))
                        .map(each -> new AgendaItem(
                                each.familyId(),
                                "casework.agenda.reviews",
                                t("casework.agenda.review", RussianDate.format(each.due())),
                                each.due(),
                                each.path()))
                        .toList();
    }

    private String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
