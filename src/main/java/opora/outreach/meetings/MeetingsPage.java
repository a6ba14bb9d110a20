package opora.outreach.meetings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opora.outreach.MeetingKind;
import opora.outreach.OutreachChoices;
import opora.outreach.OutreachStatus;
import opora.platform.paging.Slice;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

public record MeetingsPage(
        Shell shell,
        Fields fields,
        Slice<MeetingLine> meetings,
        MeetingTotals totals,
        @Nullable String next,
        List<Choice> months) {

    public List<Choice> kinds() {
        return OutreachChoices.of(MeetingKind.values(), MeetingKind::titleKey, shell);
    }

    public List<Choice> statuses() {
        return OutreachChoices.of(OutreachStatus.values(), OutreachStatus::titleKey, shell);
    }

    public List<Choice> plans() {
        return List.of(
                new Choice("true", shell.t("outreach.meeting.changed")),
                new Choice("false", shell.t("outreach.meeting.unchanged")));
    }

    /** The figures of the period, each with its message key. */
    public Map<String, Integer> figures() {
        var figures = new LinkedHashMap<String, Integer>();
        figures.put("outreach.totals.planning", totals.planning());
        figures.put("outreach.totals.changed", totals.changed());
        figures.put("outreach.totals.sessions", totals.sessions());
        figures.put("outreach.totals.meetings-planned", totals.planned());
        return figures;
    }
}
