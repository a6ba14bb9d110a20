package opora.casework.accompaniment;

import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/**
 * The stages or the levels of a case.
 *
 * @param readsWhy whether the reader sees what they rest on
 */
public record StandingPage(
        Shell shell,
        FamilyHeader header,
        StandingAxis axis,
        List<Standing> standings,
        boolean readsWhy,
        boolean mayKeep,
        Fields fields) {

    public List<Choice> choices() {
        return axis.codes().stream()
                .map(each -> new Choice(each, shell.t(axis.titleKey(each))))
                .toList();
    }

    public String action() {
        return header.path() + "/casework/" + axis.code();
    }

    /** Only the latest is taken back: what came before has been built upon. */
    public boolean mayVoid(Standing standing) {
        return mayKeep
                && standings.stream()
                        .filter(each -> !each.voided())
                        .findFirst()
                        .filter(standing::equals)
                        .isPresent();
    }
}
