package opora.people.consent;

import java.util.List;
import java.util.UUID;

/** Names the recipients a consent to a transfer usually names. Contributed by the modules that hand data over. */
public interface ConsentRecipients {

    List<String> of(UUID institution);
}
