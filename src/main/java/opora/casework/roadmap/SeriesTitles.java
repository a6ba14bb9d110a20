package opora.casework.roadmap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.services.GroupsOffered;
import org.springframework.stereotype.Component;

/** The groups a measure may rely on, as the module that keeps them tells of them. */
@Component
class SeriesTitles {

    private final List<GroupsOffered> sources;

    SeriesTitles(List<GroupsOffered> sources) {
        this.sources = sources;
    }

    List<GroupsOffered.Group> running(UUID institution) {
        return sources.stream()
                .flatMap(source -> source.groups(institution).stream())
                .filter(GroupsOffered.Group::running)
                .toList();
    }

    /** Those put aside too: a measure may still name them. */
    Map<UUID, String> of(UUID institution) {
        var titles = new HashMap<UUID, String>();
        sources.forEach(source -> source.groups(institution).forEach(group -> titles.put(group.id(), group.name())));
        return titles;
    }
}
