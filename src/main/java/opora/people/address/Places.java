package opora.people.address;

import java.util.List;
import opora.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/** What a form with an address offers: settlements by municipality, those of the user's own sections first, and sections. */
public record Places(List<Group> groups, List<Choice> sections) {

    /** @param municipality null for the settlements of the user's own sections */
    public record Group(@Nullable String municipality, List<Choice> settlements) {}
}
