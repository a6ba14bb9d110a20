package opora.groups.sharing;

import java.util.List;
import opora.groups.marks.Mark;
import opora.platform.web.Shell;

/** A list as it leaves the house. */
public record TransferSheet(
        Shell shell,
        Gathering gathering,
        String institution,
        String partner,
        TransferPurpose purpose,
        boolean born,
        List<Mark> people,
        String day) {

    List<String> headings() {
        return born
                ? List.of(shell.t("groups.sheet.no"), shell.t("groups.sheet.name"), shell.t("groups.sheet.born"))
                : List.of(shell.t("groups.sheet.no"), shell.t("groups.sheet.name"));
    }

    List<String> cells(int number) {
        var each = people.get(number);
        var position = String.valueOf(number + 1);
        return born ? List.of(position, each.name(), shell.date(each.birthDate())) : List.of(position, each.name());
    }

    /** What stands above the list. */
    List<String> head() {
        var on = gathering.on();
        return List.of(
                institution,
                shell.t("groups.transfer.to") + ": " + partner,
                shell.t("groups.transfer.purpose") + ": " + shell.t(purpose.titleKey()),
                on == null ? gathering.title() : gathering.title() + ", " + shell.date(on));
    }
}
