package opora.casework.diagnosis;

import opora.people.FamilyHeader;
import opora.platform.web.Shell;

public record GenogramPage(Shell shell, FamilyHeader header, Genogram map, boolean sensitive) {

    /** «Мать», or «Сестра: Алёна» for those who live apart. */
    public String relation(Genogram.Node node) {
        if (node.together()) {
            return shell.t("people.role." + node.relation());
        }
        var word = Words.fixed(FindingKind.RELATIVE).stream()
                .filter(each -> each.code().equals(node.relation()))
                .findFirst()
                .orElseThrow()
                .in(shell.locale());
        return map.target(node).map(target -> word + ": " + target.name()).orElse(word);
    }

    public String tie(Genogram.Node node) {
        return node.tie().isEmpty() ? "" : shell.t("diagnosis.option." + node.tie());
    }
}
