package opora.people.search;

import static opora.people.db.Tables.CATEGORY;
import static opora.people.db.Tables.FAMILY_CATEGORY;
import static opora.people.views.Tables.FAMILY_CARD;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import opora.people.Families;
import opora.people.FamilyFilter;
import opora.platform.access.User;
import opora.platform.web.Fields;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Reads what the list of families is narrowed by from the fields of its address. */
@Component
class FamilyFilters {

    /** The value that asks for families that have none. */
    static final String NONE = "none";

    private final List<FamilyFilter> contributed;
    private final Families families;

    FamilyFilters(List<FamilyFilter> contributed, Families families) {
        this.families = families;
        this.contributed = contributed;
    }

    List<FamilyFilter> contributed() {
        return contributed;
    }

    List<Condition> conditions(Fields fields, User user) {
        var conditions = new ArrayList<Condition>();
        oneOf(FAMILY_CARD.SECTION_ID, fields.value("section"), UUID::fromString).ifPresent(conditions::add);
        oneOf(FAMILY_CARD.CURATOR_ID, fields.value("curator"), UUID::fromString).ifPresent(conditions::add);
        oneOf(FAMILY_CARD.LEGAL_STATUS, fields.value("legal"), code -> code).ifPresent(conditions::add);
        oneOf(FAMILY_CARD.PRACTICE_STATUS, fields.value("practice"), code -> code)
                .ifPresent(conditions::add);
        if (!fields.value("category").isEmpty()) {
            conditions.add(hasCategory(fields.value("category"), user));
        }
        contributed.forEach(filter ->
                conditions.add(filter.condition(chosen(filter, fields), FAMILY_CARD.INSTITUTION_ID, FAMILY_CARD.ID)));
        return conditions;
    }

    static String chosen(FamilyFilter filter, Fields fields) {
        var value = fields.value(filter.name());
        return filter.values().contains(value) ? value : filter.values().getFirst();
    }

    /** What was tampered with narrows nothing. */
    private static <T> Optional<Condition> oneOf(Field<T> column, String value, Function<String, T> read) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(value.equals(NONE) ? column.isNull() : column.eq(read.apply(value)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** A sensitive category narrows to the families about which the user may read such things (NFR-04). */
    private Condition hasCategory(String code, User user) {
        return exists(selectOne()
                .from(FAMILY_CATEGORY)
                .join(CATEGORY)
                .on(
                        CATEGORY.INSTITUTION_ID.eq(FAMILY_CATEGORY.INSTITUTION_ID),
                        CATEGORY.CODE.eq(FAMILY_CATEGORY.CATEGORY_CODE))
                .where(
                        FAMILY_CATEGORY.INSTITUTION_ID.eq(FAMILY_CARD.INSTITUTION_ID),
                        FAMILY_CATEGORY.FAMILY_ID.eq(FAMILY_CARD.ID),
                        FAMILY_CATEGORY.CATEGORY_CODE.eq(code),
                        FAMILY_CATEGORY.ENDS_ON.isNull(),
                        CATEGORY.SENSITIVE
                                .isFalse()
                                .or(families.sensitive(
                                        user, FAMILY_CARD.ID, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID))));
    }
}
