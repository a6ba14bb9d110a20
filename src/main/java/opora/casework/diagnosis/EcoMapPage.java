package opora.casework.diagnosis;

import java.util.List;
import java.util.stream.IntStream;
import opora.people.FamilyHeader;
import opora.platform.web.Shell;

public record EcoMapPage(Shell shell, FamilyHeader header, EcoMap map, boolean sensitive) {

    private static final int LETTERS = 14;
    private static final int MOST_LINES = 3;
    private static final int LEADING = 16;

    /** A line of a name, and where it stands. */
    public record Written(String text, int y) {}

    public List<Written> lines(EcoMap.Tie tie) {
        var name = tie.resource().text("name");
        var lines =
                EcoMap.lines(name.isEmpty() ? DiagnosisPage.name(shell, tie.resource()) : name, LETTERS, MOST_LINES);
        int top = tie.y() - (lines.size() - 1) * LEADING / 2;
        return IntStream.range(0, lines.size())
                .mapToObj(line -> new Written(lines.get(line), top + line * LEADING))
                .toList();
    }

    public String circle(EcoMap.Tie tie) {
        var word = tie.resource().word();
        return word == null ? "" : shell.t("diagnosis.circle." + word.group());
    }

    public String direction(EcoMap.Tie tie) {
        var direction = tie.resource().text("direction");
        return direction.isEmpty() ? "" : shell.t("diagnosis.option." + direction);
    }
}
