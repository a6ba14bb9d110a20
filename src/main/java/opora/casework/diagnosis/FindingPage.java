package opora.casework.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opora.documents.StoredFile;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param before the assessment of risk before this one
 * @param members who lives in the family or has lived there
 * @param pictures what was drawn while an instrument was held
 */
public record FindingPage(
        Shell shell,
        FamilyHeader header,
        Fields fields,
        Finding finding,
        @Nullable Finding before,
        List<FamilyPeople.Member> members,
        List<StoredFile> pictures) {

    /** A question and its answer. */
    public record Said(String title, String text) {}

    /** An answered question of an assessment of risk, with what it was the time before. */
    public record Scored(
            String title, String answer, @Nullable String before, boolean worse) {}

    public String title() {
        return shell.t(finding.kind().titleKey()) + ": " + DiagnosisPage.name(shell, finding);
    }

    public List<Said> said() {
        var said = new ArrayList<Said>();
        for (var field : FindingField.of(finding.kind(), code())) {
            var text = finding.text(field.code());
            if (!text.isEmpty()) {
                said.add(new Said(
                        field.in(shell.locale()), field.isChoice() ? shell.t("diagnosis.option." + text) : text));
            }
        }
        return said;
    }

    /** What is best for each child (CAS-20). */
    public List<Said> interests() {
        var said = new ArrayList<Said>();
        for (var member : members) {
            var text = finding.text(FindingRules.interest(member.id()));
            if (!text.isEmpty()) {
                said.add(new Said(member.name(), text));
            }
        }
        return said;
    }

    public List<Said> standing() {
        return finding.text(RecordFinding.STANDING)
                .lines()
                .map(line -> line.split("\\|", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new Said(shell.t("diagnosis." + parts[0]), parts[1]))
                .toList();
    }

    public List<Scored> scored(String part) {
        return RiskItem.all().stream()
                .filter(item -> item.part().equals(part))
                .map(this::scored)
                .toList();
    }

    private Scored scored(RiskItem item) {
        var now = finding.text(item.name());
        var then = before == null ? "" : before.text(item.name());
        boolean rose = now.compareTo(then) > 0;
        return new Scored(
                item.in(shell.locale()),
                now.isEmpty() ? "" : shell.t("diagnosis.answer." + now),
                then.isEmpty() ? null : shell.t("diagnosis.answer." + then),
                !then.isEmpty() && !now.equals(then) && rose != item.part().equals("safety"));
    }

    public boolean isRisk() {
        return finding.kind() == FindingKind.RISK && !finding.closed();
    }

    public boolean isDrawn() {
        return finding.kind() == FindingKind.INSTRUMENT && !finding.closed();
    }

    private String code() {
        return finding.word() == null
                ? ""
                : Objects.requireNonNull(finding.word()).code();
    }

    public boolean mayChange() {
        return !finding.voided()
                && shell.can(DiagnosisPermissions.DIAGNOSE, header.facts().sensitive());
    }

    public List<Choice> states() {
        return List.of(
                Choice.of("confirmed", shell.t("diagnosis.check.confirmed")),
                Choice.of("refuted", shell.t("diagnosis.check.refuted")));
    }

    public List<Choice> endings() {
        return finding.kind().endings().stream()
                .map(each -> Choice.of(each, shell.t("diagnosis.end." + each)))
                .toList();
    }
}
