package opora.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.contracts.certificates.CertificateDraft;
import opora.contracts.certificates.CertificateKind;
import opora.contracts.certificates.IssueCertificate;
import opora.contracts.proposals.ProposalDraft;
import opora.contracts.proposals.ProposeChange;
import opora.demo.DemoContract.Course;
import opora.platform.Change;
import opora.platform.Ids;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the centre writes while contracts run: proposals to change a programme with their fate, and certificates with theirs. */
@Component
@Profile("demo")
class DemoContractPapers {

    private static final int MONTHS_OF_A_CERTIFICATE = 3;

    private final ProposeChange proposeChange;
    private final IssueCertificate issueCertificate;

    DemoContractPapers(ProposeChange proposeChange, IssueCertificate issueCertificate) {
        this.proposeChange = proposeChange;
        this.issueCertificate = issueCertificate;
    }

    /** While the contracts run: afterwards there is nothing to change. */
    void write(List<DemoContract> contracts, Change change) {
        contracts.stream()
                .filter(each ->
                        each.course() == Course.PARTLY || each.course() == Course.RUNNING && each.index() % 4 == 1)
                .forEach(each -> propose(each, change));
        contracts.stream().filter(each -> each.index() % 3 == 0).forEach(each -> issue(each, change));
    }

    /** Fates follow one another: accepted, declined, sent, withdrawn, not sent yet. What is over was answered. */
    private void propose(DemoContract contract, Change change) {
        var on = contract.draft().startsOn().plusMonths(1);
        if (on.plusMonths(1).isAfter(change.today())) {
            return;
        }
        var proposal = proposeChange.propose(
                new ProposalDraft(
                        Ids.next(),
                        contract.id(),
                        on,
                        "Перенести срок обучения на два месяца, добавить консультацию юриста",
                        "Ребёнок болел, занятия пропущены по уважительной причине"),
                change);
        int fate = contract.isOver() ? contract.index() / 6 % 3 : contract.index() / 4 % 5;
        if (fate == 4) {
            return;
        }
        proposeChange.send(proposal, on.plusDays(3), "01-12/" + (100 + contract.index()), change);
        var answered = on.plusDays(14);
        switch (fate) {
            case 0 -> proposeChange.answer(proposal, true, answered, "", change);
            case 1 ->
                proposeChange.answer(proposal, false, answered, "Срок продлён быть не может: он предельный", change);
            case 2 -> proposeChange.withdraw(proposal, answered, "Семья справилась в прежний срок", change);
            default -> {}
        }
    }

    private void issue(DemoContract contract, Change change) {
        var issued = contract.draft().startsOn().plusDays(20);
        if (issued.isAfter(change.today())) {
            return;
        }
        boolean course = contract.index() % 2 == 0;
        var certificate = issueCertificate.issue(
                new CertificateDraft(
                        Ids.next(),
                        contract.id(),
                        (course ? "ФГ-" : "СУ-") + contract.draft().number().replace("/", "-"),
                        course ? CertificateKind.FINANCIAL_LITERACY : CertificateKind.SOCIAL_SERVICES,
                        issued,
                        issued.plusMonths(MONTHS_OF_A_CERTIFICATE),
                        null),
                change);
        close(contract, certificate, issued.plusDays(25), change);
    }

    /** Two of three are used, one in thirty is annulled, the rest expires. A need that stayed open is not met by them. */
    private void close(DemoContract contract, UUID certificate, LocalDate on, Change change) {
        if (on.isAfter(change.today())) {
            return;
        }
        if (contract.index() % 30 == 3) {
            issueCertificate.annul(certificate, on, "Выдан повторно под другим номером", change);
        } else if (contract.index() % 9 != 0) {
            issueCertificate.use(certificate, on, false, change);
        }
    }
}
