package opora.groups;

import java.util.Arrays;
import java.util.Optional;

/** What leisure was offered (GRP-08, GRP-13). */
public enum LeisureForm {
    HOLIDAY("holiday"),
    EXCURSION("excursion"),
    HIKE("hike"),
    VIRTUAL_EXHIBITION("virtual_exhibition"),
    PILGRIMAGE("pilgrimage"),
    CINEMA("cinema"),
    MASTER_CLASS("master_class"),
    SPORT("sport"),
    OTHER("other");

    private final String code;

    LeisureForm(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Message key of its title. */
    public String titleKey() {
        return "groups.leisure." + code.replace('_', '-');
    }

    public static Optional<LeisureForm> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
