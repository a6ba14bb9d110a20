package opora.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A removed family is served again: a new case opens, the closed one stays as it was. */
@Service
public class ReturnToService {

    private final Families families;
    private final CaseStore cases;
    private final OpenCases openCases;

    ReturnToService(Families families, CaseStore cases, OpenCases openCases) {
        this.families = families;
        this.cases = cases;
        this.openCases = openCases;
    }

    /** Nothing changes while the family is on service. */
    @Transactional
    public void take(UUID familyId, LocalDate on, Change change) {
        families.must(CaseworkPermissions.CLOSE, List.of(familyId), change.user());
        var latest = cases.latest(change.institution(), familyId).orElseThrow(NotFound::new);
        var closedOn = latest.closedOn();
        if (closedOn == null) {
            return;
        }
        if (on.isAfter(change.today())) {
            throw new Refused("casework.refused.future").on("on");
        }
        if (on.isBefore(closedOn)) {
            throw new Refused("casework.refused.before-removal", RussianDate.format(closedOn)).on("on");
        }
        openCases.open(Map.of(familyId, on), change);
    }
}
