package opora.contracts.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.groups.Training;

/** How people are shared out among groups: as few groups as hold them, as even as they can be. Twenty make two groups of ten. */
final class Proposal {

    private Proposal() {}

    static int groups(int people) {
        return Math.max(1, (people + Training.MOST_PEOPLE - 1) / Training.MOST_PEOPLE);
    }

    /** The number of the group of each, from 1. */
    static Map<UUID, Integer> of(List<UUID> people) {
        int groups = groups(people.size());
        var proposed = new LinkedHashMap<UUID, Integer>();
        for (int i = 0; i < people.size(); i++) {
            proposed.put(people.get(i), i * groups / people.size() + 1);
        }
        return proposed;
    }
}
