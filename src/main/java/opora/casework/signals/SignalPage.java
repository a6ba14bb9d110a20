package opora.casework.signals;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param firstHelp what the family was given first after the signal, null while nothing
 * @param erased by which act what it said is gone, null while it is kept
 * @param visits the journeys on which it is looked into
 * @param planPath where it is put on one, null when nobody keeps journeys
 * @param found families found to be attached, null before a search
 */
public record SignalPage(
        Shell shell,
        Fields fields,
        SignalCard card,
        List<Survey> surveys,
        FirstHelp.@Nullable Given firstHelp,
        @Nullable Reply reply,
        @Nullable SignalErasureAct erased,
        List<SignalVisits.Visit> visits,
        @Nullable String planPath,
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

    /** Whoever may see who told answers them, once it is decided. */
    public boolean mayAnswer() {
        return card.line().state() == SignalState.DECIDED && shell.can(SignalPermissions.INFORMANT, card.facts());
    }

    /** «Услуга 25.11.2026, через 3 дня» (CAS-06). */
    public String helped() {
        if (firstHelp == null) {
            return shell.t("casework.signal.first-help.none");
        }
        var what = shell.t(firstHelp.aid() ? "casework.signal.first-help.aid" : "casework.signal.first-help.service");
        return firstHelp.days() == 0
                ? shell.t("casework.signal.first-help.same-day", what, shell.date(firstHelp.on()))
                : shell.t(
                        "casework.signal.first-help.after",
                        what,
                        shell.date(firstHelp.on()),
                        shell.count(firstHelp.days(), "casework.signal.days"));
    }

    public List<Choice> decisions() {
        return SignalChoices.of(SignalDecision.values(), SignalDecision::titleKey, shell);
    }
}
