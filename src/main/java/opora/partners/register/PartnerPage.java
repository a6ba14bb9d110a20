package opora.partners.register;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import opora.partners.HelpArea;
import opora.partners.PartnerKind;
import opora.partners.PartnersLinks;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param id null for a new partner */
public record PartnerPage(
        Shell shell, Fields fields, @Nullable UUID id) {

    public List<Choice> kinds() {
        return Arrays.stream(PartnerKind.values())
                .map(kind -> new Choice(kind.code(), shell.t(kind.titleKey())))
                .toList();
    }

    public List<Choice> areas() {
        return HelpArea.all().stream()
                .map(area -> new Choice(area.code(), shell.t(area.titleKey())))
                .toList();
    }

    public String action() {
        return id == null ? "/partners/new" : PartnersLinks.partner(id) + "/edit";
    }

    public String back() {
        return id == null ? "/partners" : PartnersLinks.partner(id);
    }
}
