package opora.documents.print;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.audit.AccountNames;
import opora.documents.DocumentsPermissions;
import opora.documents.Kind;
import opora.documents.PrintedForm;
import opora.documents.Upload;
import opora.documents.db.tables.records.TemplateRecord;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** The printed forms and their templates: fields, versions, a look at the invented family. */
@Controller
@RequestMapping(TemplatesController.PATH)
@Requires(DocumentsPermissions.TEMPLATES)
class TemplatesController {

    static final String PATH = "/documents/templates";

    private final FormDirectory directory;
    private final TemplateStore store;
    private final ReplaceTemplate replaceTemplate;
    private final AccountNames accounts;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    TemplatesController(
            FormDirectory directory,
            TemplateStore store,
            ReplaceTemplate replaceTemplate,
            AccountNames accounts,
            Forms forms,
            Clock clock,
            Templates templates) {
        this.directory = directory;
        this.store = store;
        this.replaceTemplate = replaceTemplate;
        this.accounts = accounts;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    record TemplateForm(
            @Nullable MultipartFile file, @Nullable String note) {}

    record ChoiceForm(@Nullable Integer version) {}

    @GetMapping
    Html list(Shell shell, User user) {
        var inUse = store.inUse(user.institutionId()).stream()
                .collect(Collectors.toMap(TemplateRecord::getForm, template -> template));
        var names = names(List.copyOf(inUse.values()));
        var lines = directory.all().stream()
                .map(form -> new TemplatesPage.Line(
                        form.titleKey(), path(form), version(form, inUse.get(form.code()), names)))
                .toList();
        return Html.page(templates.documentsPrintTemplates(new TemplatesPage(shell, lines)));
    }

    @GetMapping("/{form}")
    Html show(@PathVariable String form, Shell shell, User user) {
        return Html.page(page(form, Fields.BLANK, shell, user));
    }

    @PostMapping("/{form}")
    Html keep(
            @PathVariable String form,
            @ModelAttribute TemplateForm sent,
            BindingResult errors,
            Shell shell,
            Change change) {
        var path = path(directory.form(form));
        var kept = forms.attempt(errors, () -> {
            try (var upload = Upload.of(sent.file())) {
                return replaceTemplate.keep(form, upload, Objects.requireNonNullElse(sent.note(), ""), change);
            }
        });
        return kept.map(version -> Html.done(path, "documents.template.kept", version))
                .orElseGet(() -> Html.fix(page(form, forms.typed(errors), shell, change.user())));
    }

    @PostMapping("/{form}/choice")
    Html choose(@PathVariable String form, ChoiceForm choice, Change change) {
        var path = path(directory.form(form));
        if (choice.version() == null) {
            replaceTemplate.chooseBuiltIn(form, change);
            return Html.done(path, "documents.template.chosen.built-in");
        }
        replaceTemplate.choose(form, choice.version(), change);
        return Html.done(path, "documents.template.chosen", choice.version());
    }

    @GetMapping("/{form}/built-in.docx")
    Html builtIn(@PathVariable String form) {
        var content = directory.builtIn(directory.form(form));
        return Html.download(form + ".docx", Kind.DOCX.contentType(), out -> out.write(content));
    }

    @GetMapping("/{form}/built-in/sample.docx")
    Html builtInSample(@PathVariable String form, Shell shell) {
        var printed = directory.form(form);
        return sample(printed, directory.builtIn(printed), shell);
    }

    @GetMapping("/{form}/versions/{version}.docx")
    Html version(@PathVariable String form, @PathVariable int version, User user) {
        var content = content(form, version, user);
        return Html.download(form + "-" + version + ".docx", Kind.DOCX.contentType(), out -> out.write(content));
    }

    @GetMapping("/{form}/versions/{version}/sample.docx")
    Html sample(@PathVariable String form, @PathVariable int version, Shell shell, User user) {
        return sample(directory.form(form), content(form, version, user), shell);
    }

    private Html sample(PrintedForm form, byte[] template, Shell shell) {
        var filled =
                RegisteredPrinting.document(form.code() + "-sample", template, directory.sample(form, shell.locale()));
        return Html.download(filled.fileName(), filled.contentType(), filled.content());
    }

    private byte[] content(String form, int version, User user) {
        var template = store.find(user.institutionId(), form, version).orElseThrow(NotFound::new);
        return store.content(template, user);
    }

    private JteModel page(String code, Fields fields, Shell shell, User user) {
        var form = directory.form(code);
        var versions = store.of(user.institutionId(), code);
        var names = names(versions);
        return templates.documentsPrintTemplate(new TemplatePage(
                shell,
                fields,
                form,
                path(form),
                directory.fields(form),
                versions.stream()
                        .map(template -> Objects.requireNonNull(version(form, template, names)))
                        .toList()));
    }

    private @Nullable Version version(PrintedForm form, @Nullable TemplateRecord template, Map<UUID, String> names) {
        if (template == null) {
            return null;
        }
        var found = new HashSet<>(Arrays.asList(template.getFields()));
        var known = directory.names(form);
        return new Version(
                path(form) + "/versions/" + template.getVersion(),
                template.getVersion(),
                template.getNote(),
                LocalDateTime.ofInstant(template.getUploadedAt().toInstant(), clock.getZone()),
                names.getOrDefault(template.getUploadedBy(), ""),
                template.getInUse(),
                directory.missing(form, found).stream()
                        .map(PrintedForm.Field::written)
                        .toList(),
                found.stream()
                        .filter(name -> !known.contains(name))
                        .map(name -> "${" + name + "}")
                        .toList());
    }

    private Map<UUID, String> names(List<TemplateRecord> versions) {
        return accounts.of(
                versions.stream().map(TemplateRecord::getUploadedBy).distinct().toList());
    }

    private static String path(PrintedForm form) {
        return PATH + "/" + form.code();
    }
}
