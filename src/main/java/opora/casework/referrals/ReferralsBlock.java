package opora.casework.referrals;

import java.time.LocalDate;
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

/** The referrals of a family: first those that wait for an answer. */
@Component
class ReferralsBlock implements CaseworkBlock {

    private static final int ORDER = 40;

    private final ReferralSelect referrals;
    private final Families families;
    private final MessageSource messages;

    ReferralsBlock(ReferralSelect referrals, Families families, MessageSource messages) {
        this.referrals = referrals;
        this.families = families;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Block> block(User user, UUID familyId, UUID caseId, LocalDate today) {
        var rows = referrals.ofFamily(user, familyId).stream()
                .map(line -> row(line, today))
                .toList();
        var actions = families.allowed(ReferralPermissions.SEND, List.of(familyId), user)
                        .isEmpty()
                ? List.<Action>of()
                : List.of(new Action("casework.referral.new", ReferralLinks.add(familyId)));
        return rows.isEmpty() && actions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block("casework.referrals", rows, actions, "casework.referrals.none"));
    }

    private Row row(ReferralLine line, LocalDate today) {
        var title = t("casework.referral.row", line.number(), t(line.kind().titleKey()), line.recipient());
        return new Row(title, detail(line), line.path(), line.overdue(today));
    }

    private String detail(ReferralLine line) {
        var state = t(line.state().titleKey());
        return line.closedOn() == null
                ? t("casework.referral.row.until", state, RussianDate.format(line.dueOn()))
                : t("casework.referral.row.on", state, RussianDate.format(line.closedOn()));
    }

    private String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
