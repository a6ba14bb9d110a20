package opora.partners.register;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import opora.partners.HelpArea;
import opora.partners.PartnerKind;
import opora.partners.agreements.AgreementLine;
import opora.partners.gifts.GiftLine;
import opora.partners.gifts.GiftYear;
import opora.platform.web.Shell;

/** @param gifts the latest; all of them stand in the list of gifts */
public record PartnerCardPage(
        Shell shell,
        PartnerDetails partner,
        List<AgreementLine> agreements,
        List<GiftYear> years,
        List<GiftLine> gifts,
        LocalDate today) {

    static final int LAST_GIFTS = 10;

    public String kind() {
        var kind = shell.t(PartnerKind.of(partner.kind()).orElseThrow().titleKey());
        boolean saysSo = partner.legalPerson() || partner.kind().equals(PartnerKind.VOLUNTEER.code());
        return saysSo ? kind : kind + ", " + shell.t("partners.citizen.short");
    }

    public String areas() {
        return partner.areas().stream()
                .flatMap(code -> HelpArea.of(code).stream())
                .map(area -> shell.t(area.titleKey()))
                .collect(Collectors.joining(", "));
    }

    public boolean mayHaveMoreGifts() {
        return gifts.size() == LAST_GIFTS;
    }
}
