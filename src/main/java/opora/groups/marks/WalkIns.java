package opora.groups.marks;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import opora.people.PersonSearch;
import opora.platform.access.User;
import opora.platform.text.SearchText;
import org.springframework.stereotype.Component;

/** Finds somebody who came without being on the roster, by the register's own search. */
@Component
public class WalkIns {

    private static final int MOST_FOUND = 12;

    private final PersonSearch search;
    private final MarkStore people;

    WalkIns(PersonSearch search, MarkStore people) {
        this.search = search;
        this.people = people;
    }

    /** Whose name begins as it was typed stands first. */
    public List<Mark> search(User user, String typed) {
        var sighted = sighted(user, typed);
        var byId = new HashMap<UUID, Mark>();
        people.people(
                        user,
                        sighted.stream().map(PersonSearch.Sighting::personId).toList())
                .forEach(each -> byId.put(each.personId(), each));
        return sighted.stream()
                .flatMap(each -> Stream.ofNullable(byId.get(each.personId())))
                .sorted(Comparator.comparing(
                        each -> !SearchText.normalise(each.name()).startsWith(SearchText.normalise(typed))))
                .toList();
    }

    /** The one person who must be meant: the only one found, or the only one whose name is as it was typed. */
    public Optional<UUID> theOne(User user, String typed) {
        var sighted = sighted(user, typed);
        if (sighted.size() == 1) {
            return Optional.of(sighted.getFirst().personId());
        }
        var asTyped = sighted.stream().filter(PersonSearch.Sighting::asTyped).toList();
        return asTyped.size() == 1 ? Optional.of(asTyped.getFirst().personId()) : Optional.empty();
    }

    private List<PersonSearch.Sighting> sighted(User user, String typed) {
        return typed.isBlank() ? List.of() : search.find(typed, user, MOST_FOUND);
    }
}
