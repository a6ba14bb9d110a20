package opora.partners.register;

import java.util.stream.Collectors;
import opora.partners.HelpArea;
import opora.partners.PartnerKind;
import opora.platform.web.Shell;

public record PartnerCardPage(Shell shell, PartnerDetails partner) {

    public String kind() {
        return shell.t(PartnerKind.of(partner.kind()).orElseThrow().titleKey());
    }

    public String areas() {
        return partner.areas().stream()
                .flatMap(code -> HelpArea.of(code).stream())
                .map(area -> shell.t(area.titleKey()))
                .collect(Collectors.joining(", "));
    }
}
