package opora.groups.sharing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.groups.marks.Mark;
import opora.people.consent.Consent;

/** The people of a list, parted by whether they allow it. */
public record Consenting(List<Mark> people, Map<UUID, Consent> given) {

    public List<Mark> allowed() {
        return people.stream()
                .filter(each -> given.containsKey(each.personId()))
                .toList();
    }

    public List<Mark> leftOut() {
        return people.stream()
                .filter(each -> !given.containsKey(each.personId()))
                .toList();
    }

    /** Which data the person has allowed, in the words of the document. */
    public String data(Mark mark) {
        return Objects.requireNonNull(given.get(mark.personId())).data();
    }
}
