package opora.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import opora.platform.access.User;
import org.jspecify.annotations.Nullable;

/** What a conference should talk about: each part of casework brings what it knows of the families it is asked for. */
public interface AgendaSource {

    /** Items of a source stand together; sources stand in this order. */
    int order();

    /** What happened since the last conference or waits today; the reader may know every family of the list. */
    List<AgendaItem> items(User user, Collection<UUID> familyIds, LocalDate since, LocalDate today);

    /** The text names no person and says nothing sensitive: it is shown to other agencies too. */
    record AgendaItem(
            UUID familyId,
            String kindKey,
            String text,
            LocalDate since,
            @Nullable String href) {}
}
