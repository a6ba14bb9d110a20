package opora.groups.sharing;

import java.util.Locale;

/** What a partner receives a list for. */
public enum TransferPurpose {
    EVENT,
    REST,
    HEALTH,
    EDUCATION,
    MATERIAL,
    LEGAL;

    public String titleKey() {
        return "groups.transfer.purpose." + name().toLowerCase(Locale.ROOT);
    }
}
