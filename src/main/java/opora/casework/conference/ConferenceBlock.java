package opora.casework.conference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.casework.CaseworkBlock;
import opora.people.Families;
import opora.platform.access.User;
import opora.platform.shell.Block;
import opora.platform.shell.Block.Action;
import opora.platform.shell.Block.Row;
import opora.platform.text.RussianDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The last conferences about a family and the decisions that wait. */
@Component
class ConferenceBlock implements CaseworkBlock {

    private static final int ORDER = 50;

    private final ConferenceSelect conferences;
    private final DecisionSelect decisions;
    private final ConferenceReach reach;
    private final Families families;
    private final MessageSource messages;

    ConferenceBlock(
            ConferenceSelect conferences,
            DecisionSelect decisions,
            ConferenceReach reach,
            Families families,
            MessageSource messages) {
        this.conferences = conferences;
        this.decisions = decisions;
        this.reach = reach;
        this.families = families;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Block> block(User user, UUID familyId, UUID caseId, LocalDate today) {
        if (families.allowed(ConferencePermissions.VIEW, List.of(familyId), user)
                .isEmpty()) {
            return Optional.empty();
        }
        var rows = new ArrayList<Row>();
        for (var decision : decisions.openOfFamily(user, familyId)) {
            rows.add(new Row(
                    t("casework.conference.row.decision", decision.who()),
                    t("casework.conference.row.until", RussianDate.format(decision.dueOn())),
                    decision.path(),
                    decision.overdue(today)));
        }
        for (var each : conferences.ofFamily(user, familyId)) {
            rows.add(new Row(
                    t(each.kind().titleKey()),
                    t("casework.referral.row.on", t(each.state().titleKey()), RussianDate.format(each.day())),
                    ConferenceLinks.family(each.id(), familyId),
                    each.overdue(today)));
        }
        var actions = reach.mayHold(List.of(familyId), user)
                ? List.of(new Action("casework.conference.bring", ConferenceLinks.add(familyId)))
                : List.<Action>of();
        return Optional.of(new Block("casework.conferences", rows, actions, "casework.conferences.none"));
    }

    private String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
