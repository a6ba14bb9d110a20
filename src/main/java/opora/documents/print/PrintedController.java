package opora.documents.print;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.audit.AccountNames;
import opora.documents.DocumentsPermissions;
import opora.documents.db.tables.records.PrintedRecord;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.web.Choice;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The numbered journal of what was printed. It names no family: whoever needs to know whose paper it was opens the record. */
@Controller
@Requires(DocumentsPermissions.PRINTED)
class PrintedController {

    static final String PATH = "/documents/printed";

    private final PrintRegister register;
    private final FormDirectory directory;
    private final AccountNames accounts;
    private final Forms forms;
    private final Templates templates;

    PrintedController(
            PrintRegister register, FormDirectory directory, AccountNames accounts, Forms forms, Templates templates) {
        this.register = register;
        this.directory = directory;
        this.accounts = accounts;
        this.forms = forms;
        this.templates = templates;
    }

    /** A filter that cannot be read is told beside its field, and the list is shown without it. */
    record Filter(@Nullable String kind, @Nullable Integer year) {

        @Nullable
        String chosenKind() {
            return kind == null || kind.isBlank() ? null : kind;
        }
    }

    @GetMapping(PATH)
    Html list(Filter filter, BindingResult errors, @RequestParam @Nullable String after, Shell shell, User user) {
        var year = errors.hasErrors() ? null : filter.year();
        var slice = register.page(user, filter.chosenKind(), year, DayKey.of(after));
        var names = accounts.of(slice.rows().stream()
                .map(PrintedRecord::getPrintedBy)
                .distinct()
                .toList());
        var page = new PrintedPage(
                shell,
                forms.typed(errors),
                slice.rows().stream().map(row -> line(row, names, shell)).toList(),
                kinds(shell),
                years(user),
                slice.next() == null ? null : next(filter.chosenKind(), year, slice.next()));
        return errors.hasErrors()
                ? Html.fix(templates.documentsPrintPrinted(page))
                : Html.page(templates.documentsPrintPrinted(page));
    }

    private PrintedPage.Line line(PrintedRecord row, Map<UUID, String> names, Shell shell) {
        boolean known = directory.has(row.getForm());
        return new PrintedPage.Line(
                RegisteredPrinting.number(row),
                known ? shell.t(directory.form(row.getForm()).titleKey()) : row.getForm(),
                row.getPrintedOn(),
                names.getOrDefault(row.getPrintedBy(), ""),
                row.getCopies(),
                row.getLastOn(),
                known ? directory.form(row.getForm()).path(row.getRecordId()).orElse(null) : null);
    }

    private List<Choice> kinds(Shell shell) {
        return directory.all().stream()
                .map(form -> new Choice(form.code(), shell.t(form.titleKey())))
                .toList();
    }

    private List<Choice> years(User user) {
        return register.years(user.institutionId()).stream()
                .map(year -> new Choice(String.valueOf(year), String.valueOf(year)))
                .toList();
    }

    private static String next(@Nullable String kind, @Nullable Integer year, String after) {
        var path = UriComponentsBuilder.fromPath(PATH);
        if (kind != null) {
            path.queryParam("kind", kind);
        }
        if (year != null) {
            path.queryParam("year", year);
        }
        return path.queryParam("after", after).build().encode().toUriString();
    }
}
