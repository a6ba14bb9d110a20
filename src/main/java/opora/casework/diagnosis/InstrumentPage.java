package opora.casework.diagnosis;

import java.util.List;
import opora.documents.StoredFile;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param held every time it was held, the latest first
 * @param one the earlier of the two that are compared
 */
public record InstrumentPage(
        Shell shell,
        FamilyHeader header,
        Fields fields,
        Titled instrument,
        List<Finding> held,
        @Nullable Finding one,
        @Nullable Finding other,
        List<StoredFile> picturesOfOne,
        List<StoredFile> picturesOfOther,
        boolean sensitive) {

    public List<FindingField> questions() {
        return FindingField.of(FindingKind.INSTRUMENT, instrument.code());
    }

    public List<Choice> days() {
        return held.stream()
                .map(each -> Choice.of(
                        each.id(), shell.date(each.on()) + (each.person() == null ? "" : ", " + each.person())))
                .toList();
    }

    public String path() {
        return DiagnosisLinks.diagnosis(header.id()) + "/instruments/" + instrument.code() + "/comparison";
    }

    /** By how much a scale rose or fell; nothing for words. */
    public String step(FindingField question) {
        if (one == null || other == null || !question.isScale()) {
            return "";
        }
        var before = one.text(question.code());
        var after = other.text(question.code());
        if (before.isEmpty() || after.isEmpty()) {
            return "";
        }
        int step = Integer.parseInt(after) - Integer.parseInt(before);
        return step > 0 ? "+" + step : step < 0 ? "−" + -step : "0";
    }
}
