package opora.casework.review;

import java.time.LocalDate;
import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param closedOn null while a case runs */
public record AfterCasePage(
        Shell shell,
        FamilyHeader header,
        @Nullable LocalDate closedOn,
        List<AfterCase.Noted> notes,
        List<AfterCase.Alumnus> alumni,
        List<Choice> members,
        boolean readsNotes,
        boolean mayNote,
        Fields fields) {

    public List<Choice> months() {
        return AfterCase.MONTHS.stream()
                .map(each -> Choice.of(each, shell.t("casework.after.months", each)))
                .toList();
    }

    public List<Choice> lives() {
        return AfterCase.LIVES.stream()
                .map(each -> new Choice(each, shell.t("casework.after.lives." + each)))
                .toList();
    }

    public List<Choice> parts() {
        return AfterCase.PARTS.stream()
                .map(each -> new Choice(each, shell.t("casework.alumni." + each)))
                .toList();
    }
}
