package opora.learning;

import static opora.learning.db.Tables.DISCUSSED_CASE;
import static opora.learning.db.Tables.SUPERVISION;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.audit.Journal;
import opora.learning.LearningEvents.CaseDiscussed;
import opora.learning.LearningEvents.CaseReleased;
import opora.people.Families;
import opora.people.PeoplePermissions;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases a meeting of the supervision group was about. For everybody they are «Семья А.», «Семья Б.»; which family that is, only those
 * see who may open it (MET-07).
 */
@Service
public class DiscussedCases {

    private final DSLContext db;
    private final Families families;
    private final Journal journal;

    DiscussedCases(DSLContext db, Families families, Journal journal) {
        this.db = db;
        this.families = families;
        this.journal = journal;
    }

    /**
     * A case of a meeting.
     *
     * @param number the place that gives it its letter
     * @param family null for whoever may not open it
     */
    public record Discussed(
            int number, @Nullable UUID family, @Nullable String familyNumber) {

        private static final String LETTERS = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ";

        /** «А» to «Я», then «А2». */
        public String letter() {
            var round = (number - 1) / LETTERS.length();
            var letter = LETTERS.substring((number - 1) % LETTERS.length(), (number - 1) % LETTERS.length() + 1);
            return round == 0 ? letter : letter + (round + 1);
        }
    }

    @Transactional(readOnly = true)
    public List<Discussed> of(UUID entry, User user) {
        var inReach = field(families.among(
                PeoplePermissions.VIEW,
                user,
                DISCUSSED_CASE.FAMILY_ID,
                FAMILY_CARD.SECTION_ID,
                FAMILY_CARD.CURATOR_ID));
        return db.select(DISCUSSED_CASE.NUMBER, DISCUSSED_CASE.FAMILY_ID, FAMILY_CARD.NUMBER, inReach)
                .from(DISCUSSED_CASE)
                .join(FAMILY_CARD)
                .on(
                        FAMILY_CARD.INSTITUTION_ID.eq(DISCUSSED_CASE.INSTITUTION_ID),
                        FAMILY_CARD.ID.eq(DISCUSSED_CASE.FAMILY_ID))
                .where(DISCUSSED_CASE.INSTITUTION_ID.eq(user.institutionId()), DISCUSSED_CASE.ENTRY_ID.eq(entry))
                .orderBy(DISCUSSED_CASE.NUMBER)
                .fetch(row -> Boolean.TRUE.equals(row.value4())
                        ? new Discussed(row.value1(), row.value2(), row.value3())
                        : new Discussed(row.value1(), null, null));
    }

    /** @param sure whoever was told that a name stands in the text wants it all the same */
    @Transactional
    public void add(UUID entry, String familyNumber, boolean sure, Change change) {
        var meeting = db.selectFrom(SUPERVISION)
                .where(SUPERVISION.INSTITUTION_ID.eq(change.institution()), SUPERVISION.ID.eq(entry))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        if (meeting.getVoidedAt() != null) {
            throw new Refused("learning.refused.voided");
        }
        var family = reached(familyNumber, change.user());
        if (!sure) {
            mustNotName(List.of(family), List.of(meeting.getTopic(), meeting.getSummary()), change.institution());
        }
        var added = db.insertInto(DISCUSSED_CASE)
                .set(DISCUSSED_CASE.INSTITUTION_ID, change.institution())
                .set(DISCUSSED_CASE.ENTRY_ID, entry)
                .set(DISCUSSED_CASE.FAMILY_ID, family)
                .set(DISCUSSED_CASE.NUMBER, next(entry, change.institution()))
                .onConflict(DISCUSSED_CASE.INSTITUTION_ID, DISCUSSED_CASE.ENTRY_ID, DISCUSSED_CASE.FAMILY_ID)
                .doNothing()
                .execute();
        if (added > 0) {
            journal.record(change, new CaseDiscussed(entry, family), entry, family);
        }
    }

    @Transactional
    public void remove(UUID entry, UUID family, Change change) {
        mustBeHere(entry, change.institution());
        families.facts(List.of(family), change.user());
        var removed = db.deleteFrom(DISCUSSED_CASE)
                .where(
                        DISCUSSED_CASE.INSTITUTION_ID.eq(change.institution()),
                        DISCUSSED_CASE.ENTRY_ID.eq(entry),
                        DISCUSSED_CASE.FAMILY_ID.eq(family))
                .execute();
        if (removed > 0) {
            journal.record(change, new CaseReleased(entry, family), entry, family);
        }
    }

    private void mustBeHere(UUID entry, UUID institution) {
        if (!db.fetchExists(SUPERVISION, SUPERVISION.INSTITUTION_ID.eq(institution), SUPERVISION.ID.eq(entry))) {
            throw new NotFound();
        }
    }

    /** Looks in the texts of a meeting for those families of it which the user reaches: of others nothing may be found out. */
    void mustNotName(UUID entry, List<String> texts, User user) {
        var known = of(entry, user).stream()
                .flatMap(each -> Optional.ofNullable(each.family()).stream())
                .toList();
        mustNotName(known, texts, user.institutionId());
    }

    private void mustNotName(List<UUID> known, List<String> texts, UUID institution) {
        var names = db.select(PERSON_CARD.FULL_NAME)
                .from(PERSON_CARD)
                .where(PERSON_CARD.INSTITUTION_ID.eq(institution), PERSON_CARD.FAMILY_ID.in(known))
                .fetch(PERSON_CARD.FULL_NAME);
        NamesInText.of(names).in(String.join(" ", texts)).ifPresent(found -> {
            throw new Refused("learning.refused.name-of-case", found).on("sure");
        });
    }

    private UUID reached(String familyNumber, User user) {
        return db.select(FAMILY_CARD.ID)
                .from(FAMILY_CARD)
                .where(
                        FAMILY_CARD.INSTITUTION_ID.eq(user.institutionId()),
                        FAMILY_CARD.NUMBER.eq(familyNumber.replace("№", "").strip()),
                        families.among(
                                PeoplePermissions.VIEW,
                                user,
                                FAMILY_CARD.ID,
                                FAMILY_CARD.SECTION_ID,
                                FAMILY_CARD.CURATOR_ID))
                .fetchOptional(FAMILY_CARD.ID)
                .orElseThrow(() -> new Refused("learning.refused.no-such-family").on("familyNumber"));
    }

    private int next(UUID entry, UUID institution) {
        return db.select(coalesce(max(DISCUSSED_CASE.NUMBER), inline(0)).plus(1))
                .from(DISCUSSED_CASE)
                .where(DISCUSSED_CASE.INSTITUTION_ID.eq(institution), DISCUSSED_CASE.ENTRY_ID.eq(entry))
                .fetchSingle()
                .value1();
    }
}
