package opora.casework.conference;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.platform.access.User;

/** Where else a conference is spoken of: contributed as a bean by whoever links to it. */
public interface ConferenceMention {

    /** What the reader may open. */
    List<Mention> of(User user, UUID conference);

    record Mention(String title, LocalDate on, String href) {}
}
