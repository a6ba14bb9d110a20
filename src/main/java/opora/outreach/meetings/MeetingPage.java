package opora.outreach.meetings;

import java.util.List;
import opora.casework.conference.ConferenceLine;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param conference the one the meeting goes back to, as far as the reader may see it
 * @param conferences those it may be linked to
 */
public record MeetingPage(
        Shell shell,
        Fields fields,
        MeetingCard meeting,
        @Nullable ConferenceLine conference,
        List<ConferenceLine> conferences) {

    public boolean mayEdit() {
        return meeting.editable() && !meeting.isCancelled();
    }

    public boolean mayLink() {
        return mayEdit() && !conferences.isEmpty();
    }

    public List<Choice> choices() {
        return conferences.stream()
                .map(each -> Choice.of(each.id(), title(each)))
                .toList();
    }

    public String title(ConferenceLine line) {
        return shell.t(line.kind().titleKey()) + " " + shell.date(line.day());
    }
}
