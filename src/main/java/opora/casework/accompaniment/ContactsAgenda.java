package opora.casework.accompaniment;

import static opora.casework.db.Tables.CASE_FILE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.casework.AgendaSource;
import opora.platform.access.User;
import opora.platform.text.RussianDate;
import org.springframework.stereotype.Component;

/** Families nobody has met for longer than their level allows are talked about. */
@Component
class ContactsAgenda implements AgendaSource {

    private static final int ORDER = 40;

    private final ContactsDue due;
    private final Texts texts;

    ContactsAgenda(ContactsDue due, Texts texts) {
        this.due = due;
        this.texts = texts;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<AgendaItem> items(User user, Collection<UUID> familyIds, LocalDate since, LocalDate today) {
        return familyIds.isEmpty()
                ? List.of()
                : due.of(user, CASE_FILE.FAMILY_ID.in(familyIds)).stream()
                        .filter(each -> each.overdue(today))
                        .map(this::item)
                        .toList();
    }

    private AgendaItem item(ContactLine line) {
        var by = Objects.requireNonNull(line.due());
        return new AgendaItem(
                line.familyId(),
                "casework.agenda.contacts",
                texts.t("casework.agenda.contact", RussianDate.format(by)),
                by,
                line.path());
    }
}
