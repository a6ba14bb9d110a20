package opora.partners.gifts;

import java.util.Arrays;
import java.util.List;
import opora.partners.GiftKind;
import opora.partners.GiftPurpose;
import opora.partners.agreements.AgreementLine;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record GiftFormPage(Shell shell, Fields fields, List<Choice> partners, List<AgreementLine> standing) {

    public List<Choice> kinds() {
        return kinds(shell);
    }

    public List<Choice> purposes() {
        return purposes(shell);
    }

    /** «Фонд «Тёплый дом»: № 12, 01.02.2023 – 31.12.2023». */
    public List<Choice> agreements() {
        return standing.stream()
                .map(each -> Choice.of(
                        each.id(),
                        shell.t(
                                each.lastDay() == null ? "partners.agreement.choice.open" : "partners.agreement.choice",
                                each.partner(),
                                each.number(),
                                shell.date(each.startsOn()),
                                shell.date(each.lastDay()))))
                .toList();
    }

    static List<Choice> kinds(Shell shell) {
        return Arrays.stream(GiftKind.values())
                .map(kind -> new Choice(kind.code(), shell.t(kind.titleKey())))
                .toList();
    }

    static List<Choice> purposes(Shell shell) {
        return GiftPurpose.all().stream()
                .map(purpose -> new Choice(purpose.code(), shell.t(purpose.titleKey())))
                .toList();
    }
}
