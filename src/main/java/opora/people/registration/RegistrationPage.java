package opora.people.registration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opora.people.MembershipRole;
import opora.people.Sex;
import opora.people.address.Places;
import opora.people.search.Duplicate;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** @param rows how many persons there is room for */
public record RegistrationPage(
        Shell shell, Fields fields, Places places, int rows, Map<Integer, List<Duplicate>> duplicates) {

    public List<Duplicate> duplicates(int row) {
        return duplicates.getOrDefault(row, List.of());
    }

    public List<Choice> roles() {
        return roles(shell);
    }

    public List<Choice> sexes() {
        return sexes(shell);
    }

    public static List<Choice> roles(Shell shell) {
        return MembershipRole.all().stream()
                .map(role -> new Choice(role.code(), shell.t("people.role." + role.code())))
                .toList();
    }

    public static List<Choice> sexes(Shell shell) {
        return Arrays.stream(Sex.values())
                .map(sex -> new Choice(sex.name(), shell.t("people.sex." + sex.code())))
                .toList();
    }
}
