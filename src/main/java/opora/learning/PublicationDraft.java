package opora.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A publication or a video about the work (COM-01).
 *
 * @param kind a code of publication-kinds.tsv
 * @param channel a code of the institution's channels
 * @param copies the edition of what is printed (COM-03)
 */
public record PublicationDraft(
        LocalDate on,
        String kind,
        String channel,
        String title,
        String link,
        String technology,
        @Nullable Integer copies,
        @Nullable UUID author)
        implements EntryDraft {

    public PublicationDraft {
        title = title.strip();
        link = link.strip();
        technology = technology.strip();
    }

    @Override
    public void mustMakeSense(LocalDate today) {
        Must.haveHappened("on", on, today);
        Must.beOneOf(Codes.PUBLICATION_KINDS, "kind", kind);
        Must.beWritten("title", title, Must.TITLE);
        Must.beALink("link", link);
        Must.notExceed("technology", technology, Must.TITLE);
        Must.beWithin("copies", copies, 1, Must.COPIES);
    }

    @Override
    public @Nullable LocalDate workday() {
        return on;
    }

    @Override
    public List<Named> named() {
        return Named.by("author", author);
    }
}
