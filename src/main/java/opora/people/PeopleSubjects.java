package opora.people;

import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.people.views.Tables.PERSON_HOME;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opora.audit.Subjects;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The families and persons the journal speaks of, as far as the reader reaches them. */
@Component
class PeopleSubjects implements Subjects {

    private final DSLContext db;
    private final Families families;
    private final Persons persons;
    private final MessageSource messages;

    PeopleSubjects(DSLContext db, Families families, Persons persons, MessageSource messages) {
        this.messages = messages;
        this.db = db;
        this.families = families;
        this.persons = persons;
    }

    @Override
    public Map<UUID, Subject> find(Collection<UUID> ids, User reader) {
        var found = new HashMap<UUID, Subject>(hidden(ids));
        found.putAll(known(ids, reader));
        return found;
    }

    /** A line about somebody the reader may not know keeps its place and says nothing. */
    private Map<UUID, Subject> hidden(Collection<UUID> ids) {
        var masked = messages.getMessage("people.restriction.masked", null, LocaleContextHolder.getLocale());
        var hidden = db.select(
                        function(name("platform", "hidden_families"), UUID[].class),
                        function(name("platform", "hidden_persons"), UUID[].class))
                .fetchSingle();
        return Stream.of(hidden.value1(), hidden.value2())
                .filter(Objects::nonNull)
                .flatMap(Arrays::stream)
                .filter(ids::contains)
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> Subject.masked(masked)));
    }

    private Map<UUID, Subject> known(Collection<UUID> ids, User reader) {
        var wanted = ids.toArray(UUID[]::new);
        return db.select(FAMILY_CARD.ID, FAMILY_CARD.NAME.concat(val(" № ")).concat(FAMILY_CARD.NUMBER), inline(true))
                .from(FAMILY_CARD)
                .where(
                        FAMILY_CARD.INSTITUTION_ID.eq(reader.institutionId()),
                        FAMILY_CARD.ID.eq(any(wanted)),
                        families.among(
                                PeoplePermissions.VIEW,
                                reader,
                                FAMILY_CARD.ID,
                                FAMILY_CARD.SECTION_ID,
                                FAMILY_CARD.CURATOR_ID))
                .unionAll(select(PERSON_CARD.ID, PERSON_CARD.FULL_NAME, inline(false))
                        .from(PERSON_CARD)
                        .join(PERSON_HOME)
                        .on(
                                PERSON_HOME.INSTITUTION_ID.eq(PERSON_CARD.INSTITUTION_ID),
                                PERSON_HOME.PERSON_ID.eq(PERSON_CARD.ID))
                        .where(
                                PERSON_CARD.INSTITUTION_ID.eq(reader.institutionId()),
                                PERSON_CARD.ID.eq(any(wanted)),
                                persons.among(PeoplePermissions.VIEW, reader)))
                .fetchMap(
                        row -> row.value1(),
                        row -> new Subject(
                                row.value2(),
                                row.value3() ? PeopleLinks.family(row.value1()) : PeopleLinks.person(row.value1())));
    }
}
