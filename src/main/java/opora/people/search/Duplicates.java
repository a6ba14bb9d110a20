package opora.people.search;

import static opora.institution.views.Tables.SECTION_CARD;
import static opora.people.db.Tables.FAMILY;
import static opora.people.search.DuplicateHits.ASK;
import static opora.people.search.DuplicateHits.BY_BIRTH;
import static opora.people.search.DuplicateHits.BY_DOCUMENT;
import static opora.people.search.DuplicateHits.BY_NAME;
import static opora.people.search.DuplicateHits.BY_SNILS;
import static opora.people.search.DuplicateHits.PERSON_ID;
import static opora.people.search.DuplicateHits.WHY;
import static opora.people.search.DuplicateHits.WORST;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.people.views.Tables.PERSON_HOME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import opora.people.Families;
import opora.people.NumberIndex;
import opora.platform.access.User;
import opora.platform.text.SearchText;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for people who may be registered already: for one being typed, or for all rows of a form at once. It only tells. */
@Component
public class Duplicates {

    private static final int AT_MOST_FOR_EACH = 5;
    private static final int AT_MOST = 60;
    private static final int SHORTEST_NAME = 2;

    private final DSLContext db;
    private final Families families;
    private final NumberIndex numbers;

    Duplicates(DSLContext db, Families families, NumberIndex numbers) {
        this.db = db;
        this.families = families;
        this.numbers = numbers;
    }

    /**
     * @param snils eleven digits, or null
     * @param document the key of a passport or a certificate of birth, or null
     */
    public record Asked(
            String familyName,
            String givenName,
            @Nullable LocalDate birthDate,
            @Nullable String snils,
            @Nullable String document) {

        List<String> words() {
            var words = Stream.of(familyName, givenName)
                    .flatMap(each -> SearchText.words(each).stream())
                    .toList();
            boolean enough = words.size() > 1 && words.stream().allMatch(each -> each.length() >= SHORTEST_NAME);
            return enough ? words : List.of();
        }
    }

    /** For each row that was asked about, the likeliest first; rows without any are left out. */
    public Map<Integer, List<Duplicate>> of(Map<Integer, Asked> asked, User user) {
        var rows = db.select(
                        ASK,
                        PERSON_ID,
                        WHY,
                        WORST,
                        PERSON_CARD.FULL_NAME,
                        PERSON_CARD.BIRTH_DATE,
                        FAMILY.NUMBER,
                        SECTION_CARD.NAME,
                        PERSON_HOME.SECTION_ID,
                        PERSON_HOME.CURATOR_ID)
                .from(DuplicateHits.of(asked, numbers, user.institutionId())
                        .join(PERSON_CARD)
                        .on(PERSON_CARD.INSTITUTION_ID.eq(user.institutionId()), PERSON_CARD.ID.eq(PERSON_ID))
                        .join(PERSON_HOME)
                        .on(PERSON_HOME.INSTITUTION_ID.eq(user.institutionId()), PERSON_HOME.PERSON_ID.eq(PERSON_ID))
                        .leftJoin(FAMILY)
                        .on(FAMILY.INSTITUTION_ID.eq(user.institutionId()), FAMILY.ID.eq(PERSON_HOME.FAMILY_ID))
                        .leftJoin(SECTION_CARD)
                        .on(
                                SECTION_CARD.INSTITUTION_ID.eq(user.institutionId()),
                                SECTION_CARD.ID.eq(PERSON_HOME.SECTION_ID)))
                .orderBy(WHY, WORST.desc(), PERSON_CARD.NAME_KEY, PERSON_ID)
                .limit(AT_MOST)
                .fetch();
        var found = new HashMap<Integer, Map<UUID, Duplicate>>();
        for (var row : rows) {
            var ofRow = found.computeIfAbsent(row.get(ASK), none -> new LinkedHashMap<>());
            if (isWorthTelling(row, asked.get(row.get(ASK)))) {
                ofRow.merge(row.get(PERSON_ID), duplicate(row, user), Duplicates::together);
            }
        }
        var answer = new HashMap<Integer, List<Duplicate>>();
        found.forEach((ask, duplicates) -> answer.put(
                ask, duplicates.values().stream().limit(AT_MOST_FOR_EACH).toList()));
        return answer;
    }

    /** A name that is only similar says nothing when the birth dates differ. */
    private static boolean isWorthTelling(Record row, @Nullable Asked asked) {
        var known = row.get(PERSON_CARD.BIRTH_DATE);
        var typed = asked == null ? null : asked.birthDate();
        boolean bornElsewhen = known != null && typed != null && !known.equals(typed);
        return row.get(WHY) != BY_NAME || Match.of(row.get(WORST)) == Match.EXACT || !bornElsewhen;
    }

    private Duplicate duplicate(Record row, User user) {
        boolean inReach = families.reaches(user, row.get(PERSON_HOME.SECTION_ID), row.get(PERSON_HOME.CURATOR_ID));
        return new Duplicate(
                row.get(PERSON_ID),
                inReach,
                inReach ? row.get(PERSON_CARD.FULL_NAME) : "",
                inReach ? row.get(PERSON_CARD.BIRTH_DATE) : null,
                row.get(FAMILY.NUMBER),
                row.get(SECTION_CARD.NAME),
                List.of(reason(row)));
    }

    private static String reason(Record row) {
        return switch (row.get(WHY)) {
            case BY_SNILS -> "people.duplicate.snils";
            case BY_DOCUMENT -> "people.duplicate.document";
            case BY_BIRTH -> "people.duplicate.birth";
            default ->
                Match.of(row.get(WORST)) == Match.EXACT
                        ? "people.duplicate.same-name"
                        : "people.duplicate.similar-name";
        };
    }

    private static Duplicate together(Duplicate stronger, Duplicate weaker) {
        var reasons = new ArrayList<>(stronger.reasonKeys());
        reasons.addAll(weaker.reasonKeys());
        return new Duplicate(
                stronger.personId(),
                stronger.inReach(),
                stronger.name(),
                stronger.birthDate(),
                stronger.familyNumber(),
                stronger.section(),
                reasons);
    }
}
