package opora.casework.diagnosis;

import static opora.casework.db.Tables.OWN_PROBLEM;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The lists the findings are chosen from: those the program brings along and the problems a centre has added. */
@Repository
class Words {

    static final List<Titled> PROBLEMS = Titled.read("family-problems", "whose");
    private static final List<Titled> NEEDS = Titled.read("service-kinds", "");
    private static final List<Titled> RESOURCES = Titled.read("resource-kinds", "circle");
    private static final List<Titled> KIN = Titled.read("kinship", "step");
    private static final List<Titled> LEVELS = Titled.read("risk-levels", "");
    private static final List<Titled> INSTRUMENTS = Titled.read("instruments", "");
    private static final List<Titled> CONCLUSIONS = List.of(
            new Titled("specialist", "заключение специалиста", "conclusion of a specialist", "", false),
            new Titled("consilium", "заключение консилиума", "conclusion of a consilium", "", false));

    private final DSLContext db;

    Words(DSLContext db) {
        this.db = db;
    }

    /** What may be chosen now. */
    List<Titled> choices(UUID institution, FindingKind kind) {
        return kind == FindingKind.PROBLEM
                ? Stream.concat(
                                PROBLEMS.stream(),
                                own(institution).stream().filter(Own::active).map(Own::word))
                        .toList()
                : fixed(kind);
    }

    /** The word of a finding, also one that is not offered any more. */
    Optional<Titled> find(UUID institution, FindingKind kind, String code) {
        var known =
                fixed(kind).stream().filter(each -> each.code().equals(code)).findFirst();
        return known.isPresent() || kind != FindingKind.PROBLEM
                ? known
                : own(institution).stream()
                        .map(Own::word)
                        .filter(each -> each.code().equals(code))
                        .findFirst();
    }

    static List<Titled> fixed(FindingKind kind) {
        return switch (kind) {
            case PROBLEM -> PROBLEMS;
            case NEED -> NEEDS;
            case RESOURCE -> RESOURCES;
            case RELATIVE -> KIN;
            case RISK -> LEVELS;
            case INSTRUMENT -> INSTRUMENTS;
            case CONCLUSION -> CONCLUSIONS;
        };
    }

    record Own(Titled word, boolean active) {}

    List<Own> own(UUID institution) {
        return db.selectFrom(OWN_PROBLEM)
                .where(OWN_PROBLEM.INSTITUTION_ID.eq(institution))
                .orderBy(OWN_PROBLEM.TITLE)
                .fetch(row -> new Own(
                        new Titled(row.getCode(), row.getTitle(), row.getTitle(), row.getWhose(), row.getSensitive()),
                        row.getActive()));
    }
}
