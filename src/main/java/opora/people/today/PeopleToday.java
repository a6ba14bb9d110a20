package opora.people.today;

import static opora.people.views.Tables.FAMILY_CARD;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import opora.people.PeopleLinks;
import opora.people.PeoplePermissions;
import opora.platform.access.Permissions;
import opora.platform.access.User;
import opora.platform.shell.Today;
import opora.platform.text.RussianDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Families that miss something, and children about to come of age. */
@Component
class PeopleToday implements Today {

    private final PeopleTodayStore store;
    private final Permissions permissions;
    private final MessageSource messages;

    PeopleToday(PeopleTodayStore store, Permissions permissions, MessageSource messages) {
        this.store = store;
        this.permissions = permissions;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Card> cards(User user, LocalDate today) {
        if (!permissions.allows(user, PeoplePermissions.EDIT)) {
            return List.of();
        }
        var withoutCurator = store.families(FAMILY_CARD.CURATOR_ID.isNull(), user);
        var withoutStatus =
                store.families(FAMILY_CARD.LEGAL_STATUS.isNull().and(FAMILY_CARD.PRACTICE_STATUS.isNull()), user);
        var comingOfAge = store.comingOfAge(today, user);
        return Stream.of(
                        new Card("people.today.no-curator", lines(withoutCurator), "/people?curator=none"),
                        new Card("people.today.no-status", lines(withoutStatus), "/people?legal=none&practice=none"),
                        new Card(
                                "people.today.coming-of-age",
                                comingOfAge.stream().map(this::line).toList(),
                                null))
                .filter(card -> !card.lines().isEmpty())
                .toList();
    }

    private List<Line> lines(List<PeopleTodayStore.Family> families) {
        return families.stream()
                .map(each -> new Line(each.name(), "№ " + each.number(), PeopleLinks.family(each.id()), false))
                .toList();
    }

    private Line line(PeopleTodayStore.Child child) {
        var detail = messages.getMessage(
                "people.today.turns-18",
                new Object[] {RussianDate.format(child.birthDate().plusYears(PeopleTodayStore.OF_AGE))},
                LocaleContextHolder.getLocale());
        return new Line(child.name(), detail, PeopleLinks.family(child.familyId()), false);
    }
}
