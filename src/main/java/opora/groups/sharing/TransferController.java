package opora.groups.sharing;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.groups.GroupsPermissions;
import opora.groups.marks.Mark;
import opora.partners.PartnerChoices;
import opora.people.consent.ConsentPurpose;
import opora.people.consent.Consents;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.StepUp;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of the people of an event or a group, for a partner who is to receive it. */
@Controller
@Requires(GroupsPermissions.EDIT)
class TransferController {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Gatherings gatherings;
    private final Consents consents;
    private final HandOver handOver;
    private final PartnerChoices partners;
    private final InstitutionName institutions;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    TransferController(
            Gatherings gatherings,
            Consents consents,
            HandOver handOver,
            PartnerChoices partners,
            InstitutionName institutions,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.gatherings = gatherings;
        this.consents = consents;
        this.handOver = handOver;
        this.partners = partners;
        this.institutions = institutions;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    /** What the journal keeps of a look at who would be on the list. */
    record TransferOpened(UUID gathering) implements JournalEvent {}

    @GetMapping("/events/{id}/transfer")
    Html ofEvent(@PathVariable UUID id, @RequestParam @Nullable UUID partner, Shell shell, Change change) {
        return open(gatherings.event(id, change.user()), partner, shell, change);
    }

    @GetMapping("/series/{id}/transfer")
    Html ofSeries(@PathVariable UUID id, @RequestParam @Nullable UUID partner, Shell shell, Change change) {
        return open(gatherings.series(id, change.user(), change.today()), partner, shell, change);
    }

    @PostMapping("/events/{id}/transfer")
    @StepUp(because = "groups.transfer.step-up")
    Html takeOfEvent(
            @PathVariable UUID id, @Valid TransferForm form, BindingResult errors, Shell shell, Change change) {
        return take(gatherings.event(id, change.user()), form, errors, shell, change);
    }

    @PostMapping("/series/{id}/transfer")
    @StepUp(because = "groups.transfer.step-up")
    Html takeOfSeries(
            @PathVariable UUID id, @Valid TransferForm form, BindingResult errors, Shell shell, Change change) {
        return take(gatherings.series(id, change.user(), change.today()), form, errors, shell, change);
    }

    private Html open(Gathering gathering, @Nullable UUID partner, Shell shell, Change change) {
        var known = partner == null ? null : name(partner, change);
        journal.viewed(change, new TransferOpened(gathering.id()), gathering.id());
        return Html.page(templates.groupsSharingTransfer(page(gathering, known, forms.typed(), shell, change)));
    }

    private Html take(Gathering gathering, TransferForm form, BindingResult errors, Shell shell, Change change) {
        var partner = errors.hasErrors() ? "" : name(form.partner(), change);
        return forms.attempt(errors, () -> handOver.hand(gathering, form, partner, change))
                .map(people -> answer(form, sheet(gathering, form, partner, people, shell, change), shell))
                .orElseGet(() -> Html.fix(templates.groupsSharingTransfer(
                        page(gathering, partner.isEmpty() ? null : partner, forms.typed(errors), shell, change))));
    }

    private Html answer(TransferForm form, TransferSheet sheet, Shell shell) {
        var name = shell.t("groups.transfer.file");
        return switch (form.as()) {
            case PRINT -> Html.page(templates.groupsSharingPaper(sheet));
            case XLSX -> Html.download(name + ".xlsx", WORKBOOK, out -> TransferWorkbook.write(sheet, out));
            case DOCX -> Html.download(name + ".docx", DOCUMENT, out -> TransferDocument.write(sheet, out));
        };
    }

    private TransferSheet sheet(
            Gathering gathering, TransferForm form, String partner, List<Mark> people, Shell shell, Change change) {
        return new TransferSheet(
                shell,
                gathering,
                institutions.of(change.institution()),
                partner,
                form.purpose(),
                form.withBirthDates(),
                people,
                shell.date(change.today()));
    }

    private TransferPage page(
            Gathering gathering, @Nullable String partner, Fields fields, Shell shell, Change change) {
        var given = partner == null
                ? null
                : consents.given(
                        change.institution(), ConsentPurpose.TRANSFER, partner, gathering.persons(), change.today());
        return new TransferPage(
                shell,
                gathering,
                fields,
                partners.active(change.institution(), null),
                Arrays.stream(TransferPurpose.values())
                        .map(each -> new Choice(each.name(), shell.t(each.titleKey())))
                        .toList(),
                partner,
                given == null ? null : new Consenting(gathering.people(), given));
    }

    private String name(UUID partner, Change change) {
        return partners.active(change.institution(), null).stream()
                .filter(each -> each.value().equals(partner.toString()))
                .map(Choice::title)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
