package opora.contracts.certificates;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import opora.contracts.ContractReach;
import opora.contracts.ContractSummary;
import opora.contracts.Contracts;
import opora.contracts.ContractsPermissions;
import opora.partners.PartnerChoices;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.paging.DayKey;
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

/** Certificates: all in reach, and those of one contract, where they are issued, used and annulled. */
@Controller
@Requires(ContractsPermissions.VIEW)
class CertificatesController {

    private static final int USUAL_MONTHS = 3;

    private final Contracts contracts;
    private final ContractReach reach;
    private final CertificateSelect certificates;
    private final IssueCertificate issueCertificate;
    private final PartnerChoices partners;
    private final Forms forms;
    private final Templates templates;

    CertificatesController(
            Contracts contracts,
            ContractReach reach,
            CertificateSelect certificates,
            IssueCertificate issueCertificate,
            PartnerChoices partners,
            Forms forms,
            Templates templates) {
        this.contracts = contracts;
        this.reach = reach;
        this.certificates = certificates;
        this.issueCertificate = issueCertificate;
        this.partners = partners;
        this.forms = forms;
        this.templates = templates;
    }

    /** A state that is none shows all. */
    @GetMapping("/contracts/certificates")
    Html list(@RequestParam @Nullable String state, @RequestParam @Nullable String after, Shell shell, Change look) {
        var of = List.of(CertificateState.values()).stream()
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
        var slice = certificates.page(look.user(), of, look.today(), DayKey.of(after));
        return Html.page(templates.contractsCertificatesList(new CertificatesPage(
                shell,
                forms.typed(),
                null,
                slice.rows(),
                List.of(),
                false,
                look.today(),
                slice.next() == null
                        ? null
                        : "/contracts/certificates?" + (of == null ? "" : "state=" + of + "&") + "after="
                                + slice.next())));
    }

    @GetMapping("/contracts/{id}/certificates")
    Html ofContract(@PathVariable UUID id, Shell shell, Change look) {
        return Html.page(page(contracts.mustFind(look.user(), id), null, shell, look));
    }

    @PostMapping("/contracts/{id}/certificates")
    @Requires(ContractsPermissions.KEEP)
    Html issue(@PathVariable UUID id, @Valid CertificateForm form, BindingResult errors, Shell shell, Change change) {
        var contract = contracts.mustFind(change.user(), id);
        return forms.attempt(errors, () -> issueCertificate.issue(form.draft(id), change))
                .map(done -> Html.done(path(id), "contracts.certificate.saved"))
                .orElseGet(() -> Html.fix(page(contract, forms.typed(errors), shell, change)));
    }

    @PostMapping("/contracts/certificates/{id}/use")
    @Requires(ContractsPermissions.KEEP)
    Html use(@PathVariable UUID id, @Valid CertificateStepForm form, BindingResult errors, Shell shell, Change change) {
        return step(
                id,
                () -> issueCertificate.use(id, form.day(), Boolean.TRUE.equals(form.passed()), change),
                errors,
                shell,
                change);
    }

    @PostMapping("/contracts/certificates/{id}/annulment")
    @Requires(ContractsPermissions.KEEP)
    Html annul(
            @PathVariable UUID id, @Valid CertificateStepForm form, BindingResult errors, Shell shell, Change change) {
        return step(id, () -> issueCertificate.annul(id, form.day(), form.because(), change), errors, shell, change);
    }

    private Html step(UUID id, Runnable step, BindingResult errors, Shell shell, Change change) {
        var line = certificates.find(change.user(), id, change.today()).orElseThrow(NotFound::new);
        var contract = contracts.mustFind(change.user(), line.contractId());
        return forms.attempt(errors, step)
                ? Html.done(path(contract.id()), "contracts.certificate.moved")
                : Html.fix(page(contract, forms.typed(errors), shell, change));
    }

    private JteModel page(ContractSummary contract, @Nullable Fields typed, Shell shell, Change look) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", Ids.next());
        known.put("issuedOn", look.today());
        known.put("validTo", look.today().plusMonths(USUAL_MONTHS));
        known.put("usedOn", look.today());
        return templates.contractsCertificatesList(new CertificatesPage(
                shell,
                typed == null ? forms.filled(known) : typed,
                contract,
                certificates.ofContract(look.user(), contract.id(), look.today()),
                partners.active(look.institution(), null),
                reach.may(ContractsPermissions.KEEP, contract.familyId(), look.user()),
                look.today(),
                null));
    }

    private static String path(UUID contract) {
        return "/contracts/" + contract + "/certificates";
    }
}
