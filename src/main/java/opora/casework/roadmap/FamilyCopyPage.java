package opora.casework.roadmap;

import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Shell;

/** The family's copy of the version in force, in plain words: who does what by when, nothing of what the centre says among itself. */
public record FamilyCopyPage(Shell shell, FamilyHeader header, Plan plan, String institution) {

    public List<Measure> of(Goal goal, MeasureActor actor) {
        return goal.measures().stream()
                .filter(measure -> measure.actor() == actor)
                .toList();
    }
}
