package opora.casework.referrals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import opora.platform.paging.Slice;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** The list of referrals. */
public record ReferralsPage(
        Shell shell,
        Fields fields,
        Slice<ReferralLine> referrals,
        int open,
        int overdue,
        LocalDate today,
        @Nullable String next) {

    public List<Choice> states() {
        return Arrays.stream(ReferralFilter.Which.values())
                .map(each -> new Choice(
                        each.name(),
                        shell.t("casework.referral.state." + each.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    public List<Choice> kinds() {
        return kinds(shell);
    }

    static List<Choice> kinds(Shell shell) {
        return Arrays.stream(ReferralKind.values())
                .map(each -> new Choice(each.name(), shell.t(each.titleKey())))
                .toList();
    }
}
