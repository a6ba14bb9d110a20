package opora.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.platform.Refused;
import opora.platform.text.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * A tool of the bank of methods: studied first, introduced later (MET-02).
 */
public record ToolDraft(
        String name,
        @Nullable LocalDate studiedOn,
        @Nullable LocalDate introducedOn,
        String description,
        Set<UUID> users)
        implements EntryDraft {

    public ToolDraft {
        name = name.strip();
        description = description.strip();
        users = Set.copyOf(users);
    }

    @Override
    public void mustMakeSense(LocalDate today) {
        if (nameKey().isEmpty()) {
            throw new Refused("learning.refused.missing").on("name");
        }
        Must.notExceed("name", name, Must.TITLE);
        Must.haveHappened("studiedOn", studiedOn, today);
        Must.haveHappened("introducedOn", introducedOn, today);
        Must.follow("introducedOn", introducedOn, studiedOn);
        Must.notExceed("description", description, Must.TEXT);
    }

    @Override
    public @Nullable LocalDate workday() {
        return null;
    }

    @Override
    public List<Named> named() {
        return Named.by("users", null, "users", users);
    }

    /** One spelling for all the ways to write the name. */
    String nameKey() {
        return String.join(" ", SearchText.words(name));
    }
}
