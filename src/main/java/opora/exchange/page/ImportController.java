package opora.exchange.page;

import gg.jte.generated.precompiled.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;
import opora.exchange.ExchangePermissions;
import opora.exchange.batch.Batch;
import opora.exchange.batch.BatchStore;
import opora.exchange.batch.Imports;
import opora.exchange.sheets.Template;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where a workbook is handed in, and the list of those that were. */
@Controller
@Requires(ExchangePermissions.IMPORT)
class ImportController {

    static final String PATH = "/import";
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Imports imports;
    private final BatchStore batches;
    private final Forms forms;
    private final Policy policy;
    private final Clock clock;
    private final Templates templates;

    ImportController(
            Imports imports, BatchStore batches, Forms forms, Policy policy, Clock clock, Templates templates) {
        this.imports = imports;
        this.batches = batches;
        this.forms = forms;
        this.policy = policy;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping(PATH)
    Html list(@RequestParam(required = false) @Nullable UUID after, Shell shell, User user) {
        policy.mustFind(user, ExchangePermissions.IMPORT, RecordFacts.ofInstitution());
        return Html.page(templates.exchangeImport(page(Fields.BLANK, after, shell, user)));
    }

    @PostMapping(PATH)
    Html start(@ModelAttribute ImportForm form, BindingResult errors, Shell shell, User user, Change change) {
        var file = form.file();
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "exchange.import.file-missing");
        }
        return forms.attempt(errors, () -> start(file, change))
                .map(batch -> Html.seeOther(PATH + "/" + batch))
                .orElseGet(() -> Html.fix(templates.exchangeImport(page(forms.typed(errors), null, shell, user))));
    }

    @GetMapping(PATH + "/template.xlsx")
    Html template(Shell shell) {
        return Html.download(shell.t("exchange.template.file"), WORKBOOK, Template::writeTo);
    }

    private UUID start(@Nullable MultipartFile uploaded, Change change) {
        if (uploaded == null) {
            throw new Refused("exchange.import.file-missing").on("file");
        }
        try {
            var file = Files.createTempFile("opora-import", ".xlsx");
            try {
                uploaded.transferTo(file);
                return imports.start(file, nameOf(uploaded), change);
            } catch (Refused refused) {
                Files.deleteIfExists(file);
                throw refused.on("file");
            } catch (RuntimeException | IOException problem) {
                Files.deleteIfExists(file);
                throw problem;
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Some browsers send the whole path; it is shown and never opened. */
    private static String nameOf(MultipartFile file) {
        var sent = String.valueOf(file.getOriginalFilename()).replace('\\', '/');
        var name = Path.of(sent.replace('\0', ' ')).getFileName();
        var shown = name == null || name.toString().isBlank() ? "import.xlsx" : name.toString();
        return shown.substring(0, Math.min(200, shown.length()));
    }

    private ImportPage page(Fields fields, @Nullable UUID after, Shell shell, User user) {
        var slice = batches.all(user.institutionId(), after);
        var next = slice.next() == null ? null : PATH + "?after=" + slice.next();
        return new ImportPage(
                shell, fields, slice.rows().stream().map(this::line).toList(), next);
    }

    private ImportPage.Line line(Batch batch) {
        return new ImportPage.Line(
                batch.fileName(),
                PATH + "/" + batch.id(),
                LocalDateTime.ofInstant(batch.startedAt().toInstant(), clock.getZone()),
                BatchPage.stateKey(batch.state()),
                BatchPage.tag(batch.state()));
    }
}
