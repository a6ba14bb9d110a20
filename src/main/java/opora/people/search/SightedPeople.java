package opora.people.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import opora.people.PersonSearch;
import opora.platform.access.User;
import org.springframework.stereotype.Component;

@Component
class SightedPeople implements PersonSearch {

    private static final Set<Match> AS_TYPED = EnumSet.of(Match.SNILS, Match.PHONE, Match.EXACT, Match.BEGINNING);

    private final SearchStore store;

    SightedPeople(SearchStore store) {
        this.store = store;
    }

    @Override
    public List<Sighting> find(String typed, User user, int atMost) {
        return store.find(new Query(typed), user).stream()
                .limit(atMost)
                .map(hit -> new Sighting(hit.id(), AS_TYPED.contains(hit.match())))
                .toList();
    }
}
