package opora.casework.review;

import java.util.List;
import java.util.Optional;
import opora.people.FamilyStatus;
import opora.platform.text.Tsv;

/** What a family lacks for the next step of the ladder, and what would pull it down: rules in data (CAS-27). */
public record Ladder(Optional<FamilyStatus> next, List<Said> missing, List<Said> pulling) {

    private static final List<Rule> RULES = Tsv.read("/opora/reference/ladder-rules.tsv").stream()
            .map(row -> new Rule(row.get("step"), row.get("direction"), row.get("fact"), row.number("limit")))
            .toList();

    /** @param is how it is, limit: how it should be at least or at most */
    public record Said(String fact, int is, int limit) {

        public String key() {
            return "casework.ladder." + fact.replace('_', '-');
        }
    }

    private record Rule(String step, String direction, String fact, int limit) {

        boolean broken(CaseFacts facts) {
            int is = facts.of(fact);
            return fact.equals("lowest_score") ? is < limit : is > limit;
        }

        Said said(CaseFacts facts) {
            return new Said(fact, facts.of(fact), limit);
        }
    }

    static Ladder of(CaseFacts facts) {
        var next = next(facts);
        var missing = next.map(step -> broken("up", step.code(), facts)).orElse(List.of());
        return new Ladder(next, missing, broken("down", "*", facts));
    }

    private static Optional<FamilyStatus> next(CaseFacts facts) {
        var steps = FamilyStatus.on(FamilyStatus.PRACTICE);
        for (int i = 0; i + 1 < steps.size(); i++) {
            if (steps.get(i).code().equals(facts.status())) {
                return Optional.of(steps.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private static List<Said> broken(String direction, String step, CaseFacts facts) {
        return RULES.stream()
                .filter(each ->
                        each.direction().equals(direction) && each.step().equals(step) && each.broken(facts))
                .map(each -> each.said(facts))
                .toList();
    }
}
