package opora.casework.conference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.User;
import org.springframework.stereotype.Component;

/** What other modules may ask about conferences: those of the reader. */
@Component
public class Conferences {

    private final ConferenceSelect conferences;
    private final Policy policy;

    Conferences(ConferenceSelect conferences, Policy policy) {
        this.conferences = conferences;
        this.policy = policy;
    }

    /** The newest of those that are planned or were held, for whoever may see conferences at all. */
    public List<ConferenceLine> latest(User user, LocalDate today) {
        if (!mayLook(user)) {
            return List.of();
        }
        return conferences.page(user, ConferenceFilter.NONE, today, null).rows().stream()
                .filter(each -> each.state() != ConferenceState.CANCELLED)
                .toList();
    }

    public Optional<ConferenceLine> find(User user, UUID id) {
        return mayLook(user) ? conferences.line(user, id) : Optional.empty();
    }

    private boolean mayLook(User user) {
        return policy.allows(user, ConferencePermissions.VIEW, FieldClass.SENSITIVE);
    }
}
