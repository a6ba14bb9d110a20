package opora.people.documents;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import opora.audit.AccountNames;
import opora.documents.Files;
import opora.documents.Owner;
import opora.documents.StoredFile;
import opora.documents.Upload;
import opora.people.Families;
import opora.people.FamilyHeader;
import opora.people.PeoplePermissions;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The tab with the papers of a family. Whoever reaches the family reaches them; whoever edits it adds and removes them. */
@Controller
@RequestMapping("/families/{id}/documents")
@Requires(PeoplePermissions.DOCUMENTS)
class FamilyDocumentsController {

    private final Families families;
    private final Files files;
    private final AccountNames accounts;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    FamilyDocumentsController(
            Families families, Files files, AccountNames accounts, Forms forms, Clock clock, Templates templates) {
        this.families = families;
        this.files = files;
        this.accounts = accounts;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping
    Html list(@PathVariable UUID id, Shell shell, User user) {
        return Html.page(page(families.header(id, user, PeoplePermissions.DOCUMENTS), Fields.BLANK, shell, user));
    }

    @PostMapping
    @Requires(PeoplePermissions.FOLLOW)
    Html keep(
            @PathVariable UUID id,
            @ModelAttribute DocumentForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        var header = families.header(id, change.user(), PeoplePermissions.FOLLOW);
        var kept = forms.attempt(errors, () -> {
            try (var upload = Upload.of(form.file())) {
                return files.keep(Owner.family(id), upload, change);
            }
        });
        return kept.map(file -> Html.done(path(header), "people.documents.kept"))
                .orElseGet(() -> Html.fix(page(header, forms.typed(errors), shell, change.user())));
    }

    @GetMapping("/{fileId}")
    Html takeOut(@PathVariable UUID id, @PathVariable UUID fileId, Shell shell, Change look) {
        var header = families.header(id, look.user(), PeoplePermissions.DOCUMENTS);
        try {
            var file = files.takeOut(Owner.family(id), fileId, look);
            return Html.download(file.name(), file.contentType(), out -> files.write(file, look.user(), out));
        } catch (Refused quarantined) {
            var said = new Fields(Map.of(), Map.of(), List.of(shell.t(quarantined.getMessage())));
            return Html.fix(page(header, said, shell, look.user()));
        }
    }

    @PostMapping("/{fileId}/scan")
    @Requires(PeoplePermissions.FOLLOW)
    Html scan(@PathVariable UUID id, @PathVariable UUID fileId, Change change) {
        var header = families.header(id, change.user(), PeoplePermissions.FOLLOW);
        return files.scanAgain(Owner.family(id), fileId, change)
                .map(scan -> Html.done(
                        path(header), "people.documents.scan." + scan.name().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> Html.done(path(header), "people.documents.scan.virus"));
    }

    @GetMapping("/{fileId}/removal")
    @Requires(PeoplePermissions.FOLLOW)
    Html removal(@PathVariable UUID id, @PathVariable UUID fileId, Shell shell, User user) {
        return Html.page(removalPage(id, fileId, Fields.BLANK, shell, user));
    }

    @PostMapping("/{fileId}/removal")
    @Requires(PeoplePermissions.FOLLOW)
    Html remove(
            @PathVariable UUID id,
            @PathVariable UUID fileId,
            @ModelAttribute RemovalForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        var header = families.header(id, change.user(), PeoplePermissions.FOLLOW);
        return forms.attempt(errors, () -> files.remove(Owner.family(id), fileId, change))
                ? Html.done(path(header), "people.documents.removed")
                : Html.fix(removalPage(id, fileId, forms.typed(errors), shell, change.user()));
    }

    private JteModel removalPage(UUID id, UUID fileId, Fields fields, Shell shell, User user) {
        var header = families.header(id, user, PeoplePermissions.FOLLOW);
        var file = files.find(Owner.family(id), fileId, user);
        var action = path(header) + "/" + fileId + "/removal";
        return templates.peopleDocumentsRemoval(new DocumentRemovalPage(shell, header, file.name(), action, fields));
    }

    private JteModel page(FamilyHeader header, Fields fields, Shell shell, User user) {
        var stored = files.of(Owner.family(header.id()), user);
        var names = accounts.of(stored.stream().map(StoredFile::uploadedBy).toList());
        var lines = stored.stream()
                .map(file -> new FamilyDocumentsPage.Line(
                        file.id(),
                        path(header) + "/" + file.id(),
                        file.name(),
                        file.kind(),
                        size(file.size(), shell),
                        file.scan(),
                        LocalDateTime.ofInstant(file.uploadedAt().toInstant(), clock.getZone()),
                        names.getOrDefault(file.uploadedBy(), "")))
                .toList();
        return templates.peopleDocumentsList(new FamilyDocumentsPage(shell, header, lines, fields));
    }

    private static String size(long bytes, Shell shell) {
        var kilobytes = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(1024), 0, RoundingMode.CEILING);
        return kilobytes.longValue() < 1024
                ? shell.t("people.documents.kilobytes", shell.number(kilobytes.longValue()))
                : shell.t("people.documents.megabytes", shell.number(Math.round(kilobytes.longValue() / 1024.0)));
    }

    private static String path(FamilyHeader header) {
        return header.path() + "/documents";
    }
}
