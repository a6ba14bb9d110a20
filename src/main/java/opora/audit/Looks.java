package opora.audit;

import java.util.List;
import java.util.UUID;
import opora.platform.access.User;
import opora.platform.web.Forms;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/**
 * «Кто смотрел дело»: everybody to whom a record was shown, in a list, on a page, in a file or on paper, and whoever changed it. Whether
 * the reader reaches the record is for the caller to ask first.
 */
@Component
public class Looks {

    private final History history;
    private final JournalForms journalForms;
    private final Forms forms;

    Looks(History history, JournalForms journalForms, Forms forms) {
        this.history = history;
        this.journalForms = journalForms;
        this.forms = forms;
    }

    /**
     * A page of the looks at one record.
     *
     * @param path the address of the page, for its form and its next page
     */
    public record View(
            String path,
            UUID subject,
            JournalForm form,
            boolean wrong,
            HistorySlice history,
            @Nullable String nextPath) {}

    /** @param after where the page before ended, or null for the newest */
    public View at(
            String path,
            UUID subject,
            User reader,
            JournalFilter filter,
            BindingResult errors,
            @Nullable String after,
            Shell shell) {
        var slice = errors.hasErrors()
                ? new HistorySlice(List.of(), null)
                : history.looksAt(subject, reader, filter, after);
        var form = journalForms.of(shell, reader.institutionId(), forms.typed(errors));
        return new View(path, subject, form, errors.hasErrors(), slice, JournalForms.nextPath(path, filter, slice));
    }
}
