package opora.contracts.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import opora.contracts.ContractsPermissions;
import opora.contracts.certificates.CertificateSelect;
import opora.contracts.control.ControlLinks;
import opora.contracts.control.ControlSelect;
import opora.institution.WorkingDays;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.User;
import opora.platform.shell.Tally;
import opora.platform.shell.Today;
import opora.platform.text.RussianDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What contracts ask for today: control of the month that has passed, what is due after an end, certificates, the monthly report. */
@Component
class ContractsDueToday implements Today {

    private static final int ORDER = 9;

    private final ControlSelect controls;
    private final DueSelect due;
    private final CertificateSelect certificates;
    private final MonthlySelect reports;
    private final WorkingDays workingDays;
    private final Policy policy;
    private final MessageSource messages;

    ContractsDueToday(
            ControlSelect controls,
            DueSelect due,
            CertificateSelect certificates,
            MonthlySelect reports,
            WorkingDays workingDays,
            Policy policy,
            MessageSource messages) {
        this.controls = controls;
        this.due = due;
        this.certificates = certificates;
        this.reports = reports;
        this.workingDays = workingDays;
        this.policy = policy;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Card> cards(User user, LocalDate today) {
        if (!policy.allows(user, ContractsPermissions.KEEP, FieldClass.SENSITIVE)) {
            return List.of();
        }
        var last = YearMonth.from(today).minusMonths(1);
        var tally = new Tally(messages)
                .add("contracts.today.control", controls.open(user, last), ControlLinks.month(last), true)
                .add("contracts.today.due", due.of(user, today).size(), "/contracts/due", true)
                .add(
                        "contracts.today.certificates",
                        certificates.endingSoon(user, today),
                        "/contracts/certificates?state=ISSUED",
                        false);
        if (today.getDayOfMonth() <= MonthlyReport.DAY) {
            report(tally, user, last, today);
        }
        return tally.card("contracts.due.card", "/contracts/due");
    }

    private void report(Tally tally, User user, YearMonth month, LocalDate today) {
        var report = reports.report(user, month, "");
        if (report.total().counted() > 0) {
            var day = MonthlyReport.due(month, workingDays.of(user.institutionId()));
            tally.add(new Line(
                    t("contracts.today.report", RussianDate.format(day)),
                    report.ready()
                            ? t("contracts.monthly.ready")
                            : String.valueOf(report.unready().size()),
                    MonthlyPage.PATH,
                    day.isBefore(today) || !report.ready()));
        }
    }

    private String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
