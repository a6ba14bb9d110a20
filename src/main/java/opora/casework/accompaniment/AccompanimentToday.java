package opora.casework.accompaniment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.User;
import opora.platform.shell.Today;
import opora.platform.text.RussianDate;
import org.springframework.stereotype.Component;

/** Whom the user should have met by today. Who answers for others sees theirs too. */
@Component
class AccompanimentToday implements Today {

    private static final int ORDER = 12;
    private static final int LINES = 3;

    private final ContactsDue due;
    private final Policy policy;
    private final Texts texts;

    AccompanimentToday(ContactsDue due, Policy policy, Texts texts) {
        this.due = due;
        this.policy = policy;
        this.texts = texts;
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
        var counts = due.counts(user, today, mine);
        var lines = new ArrayList<Line>();
        add(lines, counts.overdue(), "overdue", "overdue", mine, true);
        add(lines, counts.today(), "today", "week", mine, false);
        add(lines, counts.withoutLevel(), "no-level", "none", mine, false);
        if (mine && counts.overdue() > 0) {
            due.page(user, new ContactFilter("overdue", true), today, null).rows().stream()
                    .limit(LINES)
                    .forEach(each -> lines.add(line(each)));
        }
        return Today.card("casework.contacts.title", lines, ContactFilter.PATH);
    }

    private Line line(ContactLine each) {
        var by = each.due();
        return new Line(
                each.name() + " " + each.number(),
                by == null ? "" : texts.t("casework.contact.by", RussianDate.format(by)),
                each.path(),
                true);
    }

    private void add(List<Line> lines, int number, String key, String which, boolean mine, boolean urgent) {
        if (number > 0) {
            lines.add(new Line(
                    texts.t("casework.contacts.today." + key),
                    String.valueOf(number),
                    ContactFilter.PATH + "?which=" + which + (mine ? "&mine=true" : ""),
                    urgent));
        }
    }
}
