package opora.people;

import static java.util.stream.Collectors.toMap;
import static opora.people.db.Tables.FAMILY;
import static opora.people.db.Tables.MEMBERSHIP;
import static opora.people.db.Tables.PERSON;
import static opora.people.db.Tables.PERSON_TOKEN;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import opora.audit.ChangedFields;
import opora.people.db.tables.records.PersonRecord;
import opora.platform.database.CachedPlans;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes persons together with the tokens they are found by. */
@Repository
class PersonStore {

    private static final int TOKENS_AT_ONCE = 20_000;
    private static final int MANY = 100;
    private static final Set<String> TOKENS_OF_NUMBERS =
            Set.of(PERSON.SNILS_INDEX.getName(), PERSON.PHONE_INDEX.getName(), PERSON.DOCUMENT_INDEX.getName());

    private final DSLContext db;
    private final CachedPlans plans;
    private final Vault vault;
    private final NumberIndex numbers;

    PersonStore(DSLContext db, CachedPlans plans, Vault vault, NumberIndex numbers) {
        this.db = db;
        this.plans = plans;
        this.vault = vault;
        this.numbers = numbers;
    }

    record NewPerson(UUID id, PersonDetails details, LocalDate registeredOn) {}

    private record Token(String token, UUID personId) {}

    void insert(UUID institution, List<NewPerson> persons) {
        db.batchInsert(persons.stream().map(each -> row(institution, each)).toList())
                .execute();
        if (persons.size() > MANY) {
            plans.forget();
        }
        index(institution, tokensOf(persons));
    }

    /** Puts the details into the row and writes what differs; the answer names the fields that did. */
    List<String> correct(PersonRecord row, PersonDetails details) {
        fill(row, details);
        var changed = ChangedFields.of(row).stream()
                .filter(field -> !TOKENS_OF_NUMBERS.contains(field))
                .toList();
        if (changed.isEmpty()) {
            return changed;
        }
        row.update();
        if (changed.contains(PERSON.NAME_KEY.getName())) {
            var institution = row.getInstitutionId();
            var personId = row.getId();
            db.deleteFrom(PERSON_TOKEN)
                    .where(PERSON_TOKEN.INSTITUTION_ID.eq(institution), PERSON_TOKEN.PERSON_ID.eq(personId))
                    .execute();
            index(
                    institution,
                    details.tokens().stream()
                            .map(token -> new Token(token, personId))
                            .toList());
        }
        return changed;
    }

    Optional<Known> lock(UUID institution, UUID personId) {
        return db.selectFrom(PERSON)
                .where(PERSON.INSTITUTION_ID.eq(institution), PERSON.ID.eq(personId))
                .forUpdate()
                .fetchOptional()
                .map(row -> new Known(row, snilsOf(row), earliestStay(institution, personId)));
    }

    record Known(
            PersonRecord row,
            @Nullable String snils,
            @Nullable LocalDate earliestStay) {}

    private @Nullable LocalDate earliestStay(UUID institution, UUID personId) {
        return db.select(min(MEMBERSHIP.STARTS_ON))
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.INSTITUTION_ID.eq(institution), MEMBERSHIP.PERSON_ID.eq(personId))
                .fetchOne(0, LocalDate.class);
    }

    /** The numbers already in the register, each with the number of the family its owner lives in, or an empty text. */
    Map<String, String> familyNumbersBySnils(UUID institution, Collection<String> snils) {
        if (snils.isEmpty()) {
            return Map.of();
        }
        var familyNumber = field(select(FAMILY.NUMBER)
                .from(MEMBERSHIP)
                .join(FAMILY)
                .on(FAMILY.INSTITUTION_ID.eq(MEMBERSHIP.INSTITUTION_ID), FAMILY.ID.eq(MEMBERSHIP.FAMILY_ID))
                .where(
                        MEMBERSHIP.INSTITUTION_ID.eq(PERSON.INSTITUTION_ID),
                        MEMBERSHIP.PERSON_ID.eq(PERSON.ID),
                        MEMBERSHIP.ENDS_ON.isNull()));
        var byToken = new HashMap<String, String>();
        snils.forEach(digits -> numbers.allOfSnils(digits).forEach(token -> byToken.put(token, digits)));
        var sealed = PERSON.SNILS_INDEX.eq(any(byToken.keySet().toArray(String[]::new)));
        var plain = PERSON.SNILS_INDEX.isNull().and(PERSON.SNILS.eq(any(snils.toArray(String[]::new))));
        return db
                .select(PERSON.SNILS_INDEX, PERSON.SNILS, coalesce(familyNumber, ""))
                .from(PERSON)
                .where(PERSON.INSTITUTION_ID.eq(institution), sealed.or(plain))
                .stream()
                .collect(toMap(
                        row -> byToken.getOrDefault(row.value1(), row.value2()),
                        row -> row.value3(),
                        (one, other) -> one));
    }

    private PersonRecord row(UUID institution, NewPerson person) {
        var row = db.newRecord(PERSON);
        row.setInstitutionId(institution);
        row.setId(person.id());
        row.setRegisteredOn(person.registeredOn());
        fill(row, person.details());
        return row;
    }

    private void fill(PersonRecord row, PersonDetails details) {
        row.setFamilyName(details.name().familyName());
        row.setGivenName(details.name().givenName());
        row.setPatronymic(details.name().patronymic());
        row.setNameKey(details.nameKey());
        row.setSex(details.sex().code());
        row.setBirthDate(details.birthDate());
        fillNumbers(row, details);
    }

    private void fillNumbers(PersonRecord row, PersonDetails details) {
        var id = row.getId();
        row.setSnils(vault.resealMaybe(PeopleSecrets.SNILS, id, row.getSnils(), details.snils()));
        row.setSnilsIndex(numbers.ofSnils(details.snils()));
        row.setPhone(vault.resealMaybe(PeopleSecrets.PHONE, id, row.getPhone(), details.phone()));
        row.setPhoneIndex(numbers.ofPhone(details.phone()));
        row.setDocument(vault.resealMaybe(PeopleSecrets.DOCUMENT, id, row.getDocument(), details.document()));
        row.setDocumentIndex(numbers.ofDocument(details.document()));
        row.setPhoneAsWritten(vault.resealMaybe(
                PeopleSecrets.PHONE_AS_WRITTEN, id, row.getPhoneAsWritten(), details.phoneAsWritten()));
    }

    private @Nullable String snilsOf(PersonRecord row) {
        return vault.openMaybe(PeopleSecrets.SNILS, row.getId(), row.getSnils());
    }

    /** In the order of the index, which makes thousands of them cheap to insert. */
    private static List<Token> tokensOf(List<NewPerson> persons) {
        var tokens = new ArrayList<Token>();
        for (var person : persons) {
            person.details().tokens().forEach(token -> tokens.add(new Token(token, person.id())));
        }
        tokens.sort(Comparator.comparing(Token::token));
        return tokens;
    }

    private void index(UUID institution, List<Token> tokens) {
        for (int from = 0; from < tokens.size(); from += TOKENS_AT_ONCE) {
            var part = tokens.subList(from, Math.min(from + TOKENS_AT_ONCE, tokens.size()));
            var names = part.stream().map(Token::token).toArray(String[]::new);
            var owners = part.stream().map(Token::personId).toArray(UUID[]::new);
            db.insertInto(PERSON_TOKEN, PERSON_TOKEN.INSTITUTION_ID, PERSON_TOKEN.TOKEN, PERSON_TOKEN.PERSON_ID)
                    .select(select(
                                    val(institution),
                                    field(name("u", "token"), SQLDataType.CLOB),
                                    field(name("u", "person_id"), SQLDataType.UUID))
                            .from(table("unnest({0}, {1}) as u(token, person_id)", val(names), val(owners))))
                    .execute();
        }
    }
}
