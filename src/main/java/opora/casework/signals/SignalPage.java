package opora.casework.signals;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param found families found to be attached, null before a search
 */
public record SignalPage(
        Shell shell,
        Fields fields,
        SignalCard card,
        List<Choice> employees,
        @Nullable List<FoundFamily> found,
        @Nullable String calendarMissing) {

    public boolean mayCheck() {
        return card.line().open() && shell.can(SignalPermissions.CHECK, card.facts());
    }

    public boolean mayDecide() {
        return card.line().open() && shell.can(SignalPermissions.DECIDE, card.facts());
    }

    public boolean mayVoid() {
        return card.line().state() != SignalState.VOID && shell.can(SignalPermissions.CHECK, card.facts());
    }

    public boolean maySeeTeller() {
        return card.hasInformant() && shell.can(SignalPermissions.INFORMANT, card.facts());
    }

    public List<Choice> decisions() {
        return SignalChoices.of(SignalDecision.values(), SignalDecision::titleKey, shell);
    }
}
