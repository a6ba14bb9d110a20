package opora.reports;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.reports.count.Period;
import opora.reports.count.Scope;
import opora.reports.passport.Passports;
import opora.reports.section.TakePassport;
import opora.reports.submission.SubmitReport;
import org.springframework.stereotype.Service;

/** What other modules may keep for ever as it is on a day: the report of a period, the social passport of a section. */
@Service
public class FrozenReports {

    private final Passports passports;
    private final SubmitReport submitReport;
    private final TakePassport takePassport;

    FrozenReports(Passports passports, SubmitReport submitReport, TakePassport takePassport) {
        this.passports = passports;
        this.submitReport = submitReport;
        this.takePassport = takePassport;
    }

    /** Hands in the report of the whole institution. */
    public UUID submit(String report, LocalDate from, LocalDate to, String note, Change change) {
        var draft = new SubmitReport.Draft(
                passports.report(report).orElseThrow(NotFound::new), new Period(from, to), Scope.WHOLE, Map.of(), note);
        return submitReport.submit(draft, change);
    }

    public UUID sectionPassport(UUID section, LocalDate on, String note, Change change) {
        return takePassport.take(section, on, note, change);
    }
}
