package opora.casework.diagnosis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import opora.casework.CaseworkBlock;
import opora.people.Families;
import opora.platform.access.Policy;
import opora.platform.access.User;
import opora.platform.shell.Block;
import opora.platform.shell.Block.Action;
import opora.platform.shell.Block.Row;
import opora.platform.text.RussianDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is found out about the family, in four lines. */
@Component
class DiagnosisBlock implements CaseworkBlock {

    private static final int ORDER = 20;

    private final FindingStore findings;
    private final Families families;
    private final Policy policy;
    private final MessageSource messages;

    DiagnosisBlock(FindingStore findings, Families families, Policy policy, MessageSource messages) {
        this.findings = findings;
        this.families = families;
        this.policy = policy;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Block> block(User user, UUID familyId, UUID caseId, LocalDate today) {
        var facts =
                Objects.requireNonNull(families.facts(List.of(familyId), user).get(familyId));
        var path = DiagnosisLinks.diagnosis(familyId);
        var found = findings.of(user.institutionId(), familyId);
        boolean sensitive = policy.decide(user, DiagnosisPermissions.VIEW, facts.sensitive());
        var rows = new ArrayList<Row>();
        rows.add(conclusion(found, path));
        rows.add(new Row(t("diagnosis.block.problems"), count(found, FindingKind.PROBLEM), path + "#problem", false));
        rows.add(new Row(t("diagnosis.block.needs"), count(found, FindingKind.NEED), path + "#need", false));
        if (sensitive) {
            rows.add(risk(found, path));
        }
        return Optional.of(new Block("diagnosis.block", rows, List.of(new Action("diagnosis.block.open", path)), null));
    }

    private Row conclusion(List<Finding> found, String path) {
        var last = FindingStore.counting(found, FindingKind.CONCLUSION)
                .findFirst()
                .map(each -> RussianDate.format(each.on()))
                .orElseGet(() -> t("diagnosis.block.no-conclusion"));
        return new Row(t("diagnosis.block.conclusion"), last, path + "#conclusion", false);
    }

    private Row risk(List<Finding> found, String path) {
        return FindingStore.counting(found, FindingKind.RISK)
                .findFirst()
                .map(each -> new Row(
                        t("diagnosis.block.risk"),
                        Objects.requireNonNull(each.word()).in(LocaleContextHolder.getLocale()) + ", "
                                + RussianDate.format(each.on()),
                        each.path(),
                        each.is("high")))
                .orElseGet(
                        () -> new Row(t("diagnosis.block.risk"), t("diagnosis.block.no-risk"), path + "#risk", false));
    }

    private static String count(List<Finding> found, FindingKind kind) {
        return Long.toString(found.stream()
                .filter(each -> each.kind() == kind && each.stands())
                .count());
    }

    private String t(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
