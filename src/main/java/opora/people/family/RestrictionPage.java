package opora.people.family;

import java.util.List;
import opora.people.FamilyHeader;
import opora.people.RestrictionStore;
import opora.people.Restrictions;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** Why only a few may know of a family, and who they are. */
public record RestrictionPage(
        Shell shell,
        FamilyHeader header,
        List<RestrictionStore.Restriction> restrictions,
        List<RestrictionStore.Insider> insiders,
        List<Choice> employees,
        Fields fields) {

    public List<Choice> kinds() {
        return Restrictions.KINDS.stream()
                .filter(each -> !header.restrictions().contains(each))
                .map(each -> new Choice(each, shell.t("people.restriction." + each)))
                .toList();
    }

    public boolean restricted() {
        return !header.restrictions().isEmpty();
    }

    public String path() {
        return header.path() + "/restriction";
    }
}
