package opora.contracts.certificates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import opora.contracts.ContractBlock;
import opora.contracts.ContractSummary;
import opora.platform.access.User;
import opora.platform.shell.Block;
import opora.platform.shell.Block.Action;
import opora.platform.shell.Block.Row;
import opora.platform.text.RussianDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The certificates on the page of a contract. */
@Component
class CertificatesBlock implements ContractBlock {

    private static final int ORDER = 70;

    private final CertificateSelect certificates;
    private final MessageSource messages;

    CertificatesBlock(CertificateSelect certificates, MessageSource messages) {
        this.certificates = certificates;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Block> block(User user, ContractSummary contract, LocalDate today) {
        var path = contract.path() + "/certificates";
        var rows = certificates.ofContract(user, contract.id(), today).stream()
                .map(each -> new Row(
                        t(
                                "contracts.certificate.row",
                                each.number(),
                                t(each.kind().titleKey())),
                        t(each.state().titleKey()) + ", "
                                + t("contracts.control.until", RussianDate.format(each.validTo())),
                        path,
                        each.endsSoon(today)))
                .toList();
        return Optional.of(new Block(
                "contracts.certificates",
                rows,
                List.of(new Action("contracts.certificates.open", path)),
                "contracts.certificates.none"));
    }

    private String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
