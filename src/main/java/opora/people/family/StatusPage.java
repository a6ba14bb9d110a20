package opora.people.family;

import java.util.List;
import opora.people.FamilyHeader;
import opora.people.FamilyStatus;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

public record StatusPage(Shell shell, FamilyHeader header, String axis, Fields fields) {

    public List<Choice> statuses() {
        return FamilyStatus.on(axis).stream()
                .map(each -> new Choice(each.code(), shell.t("people.status." + each.code())))
                .toList();
    }

    /** The status that will end the day before, or null. */
    public @Nullable String running() {
        return axis.equals(FamilyStatus.LEGAL) ? header.legalStatus() : header.practiceStatus();
    }
}
