package opora.surveys.waves;

import static opora.institution.views.Tables.SECTION_CARD;
import static opora.people.views.Tables.PERSON_BIRTH;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.people.views.Tables.PERSON_HOME;
import static opora.surveys.db.Tables.FILLING;
import static opora.surveys.db.Tables.QUESTIONNAIRE;
import static opora.surveys.db.Tables.VERSION;
import static opora.surveys.db.Tables.WAVE;
import static opora.surveys.db.Tables.WAVE_PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import opora.people.Families;
import opora.people.Persons;
import opora.platform.Change;
import opora.platform.access.User;
import opora.platform.paging.Slice;
import opora.platform.web.Choice;
import opora.surveys.FillingState;
import opora.surveys.SurveysPermissions;
import opora.surveys.db.tables.records.WavePersonRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Waves and their people, as far as the reader reaches. Who answered is told by the fillings of the wave's days, however they came. */
@Repository
class WaveStore {

    private static final int OF_AGE = 18;

    private final DSLContext db;
    private final Persons persons;
    private final Families families;

    WaveStore(DSLContext db, Persons persons, Families families) {
        this.db = db;
        this.persons = persons;
        this.families = families;
    }

    void insert(UUID id, WaveDraft draft, Change change) {
        db.insertInto(WAVE)
                .set(WAVE.INSTITUTION_ID, change.institution())
                .set(WAVE.ID, id)
                .set(WAVE.QUESTIONNAIRE_ID, draft.questionnaireId())
                .set(WAVE.TITLE, draft.title().strip())
                .set(WAVE.STARTS_ON, draft.startsOn())
                .set(WAVE.ENDS_ON, draft.endsOn())
                .set(WAVE.EMPLOYEE_ID, change.user().employeeId())
                .set(WAVE.CREATED_AT, change.at().toOffsetDateTime())
                .set(WAVE.CREATED_BY, change.by())
                .execute();
        var homes = db.select(PERSON_HOME.PERSON_ID, PERSON_HOME.FAMILY_ID)
                .from(PERSON_HOME)
                .where(
                        PERSON_HOME.INSTITUTION_ID.eq(change.institution()),
                        PERSON_HOME.PERSON_ID.eq(
                                org.jooq.impl.DSL.any(draft.persons().toArray(UUID[]::new))))
                .fetch(row -> {
                    var person = new WavePersonRecord();
                    person.setInstitutionId(change.institution());
                    person.setWaveId(id);
                    person.setPersonId(row.value1());
                    person.setFamilyId(row.value2());
                    return person;
                });
        db.batchInsert(homes).execute();
    }

    /** The grown-up people who live in a section now. */
    Set<UUID> adultsOf(UUID section, User user, LocalDate today) {
        return db.select(PERSON_HOME.PERSON_ID)
                .from(PERSON_HOME)
                .join(PERSON_BIRTH)
                .on(
                        PERSON_BIRTH.INSTITUTION_ID.eq(PERSON_HOME.INSTITUTION_ID),
                        PERSON_BIRTH.ID.eq(PERSON_HOME.PERSON_ID))
                .where(
                        PERSON_HOME.INSTITUTION_ID.eq(user.institutionId()),
                        PERSON_HOME.SECTION_ID.eq(section),
                        PERSON_HOME.LEFT_ON.isNull(),
                        PERSON_BIRTH.BIRTH_DATE.le(today.minusYears(OF_AGE)),
                        persons.among(SurveysPermissions.FILL, user))
                .fetchSet(PERSON_HOME.PERSON_ID);
    }

    /** Those of them whom the user may question. */
    Set<UUID> questioned(Set<UUID> people, User user) {
        return db.select(PERSON_HOME.PERSON_ID)
                .from(PERSON_HOME)
                .where(
                        PERSON_HOME.INSTITUTION_ID.eq(user.institutionId()),
                        PERSON_HOME.PERSON_ID.eq(org.jooq.impl.DSL.any(people.toArray(UUID[]::new))),
                        persons.among(SurveysPermissions.FILL, user))
                .fetchSet(PERSON_HOME.PERSON_ID);
    }

    List<Choice> sections(User user) {
        return db.select(SECTION_CARD.ID, SECTION_CARD.NAME)
                .from(SECTION_CARD)
                .where(SECTION_CARD.INSTITUTION_ID.eq(user.institutionId()), families.sections(user, SECTION_CARD.ID))
                .orderBy(SECTION_CARD.NAME)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    /** The newest that concern somebody in reach. */
    List<Wave> list(User user) {
        return waves(user, noCondition());
    }

    List<Wave> running(User user, LocalDate today) {
        return waves(user, WAVE.STARTS_ON.le(today).and(WAVE.ENDS_ON.ge(today)));
    }

    Optional<Wave> find(UUID id, User user) {
        return waves(user, WAVE.ID.eq(id)).stream().findFirst();
    }

    private List<Wave> waves(User user, Condition which) {
        var answered = filled(FillingState.DONE);
        var refused = filled(FillingState.REFUSED).andNot(answered);
        return db.select(
                        WAVE.ID,
                        WAVE.QUESTIONNAIRE_ID,
                        QUESTIONNAIRE.TITLE,
                        WAVE.TITLE,
                        WAVE.STARTS_ON,
                        WAVE.ENDS_ON,
                        count(),
                        count().filterWhere(answered),
                        count().filterWhere(refused))
                .from(WAVE)
                .join(QUESTIONNAIRE)
                .on(QUESTIONNAIRE.INSTITUTION_ID.eq(WAVE.INSTITUTION_ID), QUESTIONNAIRE.ID.eq(WAVE.QUESTIONNAIRE_ID))
                .join(WAVE_PERSON)
                .on(WAVE_PERSON.INSTITUTION_ID.eq(WAVE.INSTITUTION_ID), WAVE_PERSON.WAVE_ID.eq(WAVE.ID))
                .join(PERSON_HOME)
                .on(
                        PERSON_HOME.INSTITUTION_ID.eq(WAVE_PERSON.INSTITUTION_ID),
                        PERSON_HOME.PERSON_ID.eq(WAVE_PERSON.PERSON_ID))
                .where(
                        WAVE.INSTITUTION_ID.eq(user.institutionId()),
                        persons.among(SurveysPermissions.VIEW, user),
                        which)
                .groupBy(WAVE.ID, WAVE.QUESTIONNAIRE_ID, QUESTIONNAIRE.TITLE, WAVE.TITLE, WAVE.STARTS_ON, WAVE.ENDS_ON)
                .orderBy(WAVE.ENDS_ON.desc(), WAVE.ID.desc())
                .limit(Slice.SIZE)
                .fetch(mapping(Wave::new));
    }

    /** Read by key: the person the last page ended with. */
    Slice<WavePerson> people(UUID wave, User user, @Nullable WaveStanding which, @Nullable UUID after) {
        var rows = db.select(WAVE_PERSON.PERSON_ID, PERSON_CARD.FULL_NAME, WAVE_PERSON.FAMILY_ID, standing())
                .from(WAVE)
                .join(WAVE_PERSON)
                .on(WAVE_PERSON.INSTITUTION_ID.eq(WAVE.INSTITUTION_ID), WAVE_PERSON.WAVE_ID.eq(WAVE.ID))
                .join(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(WAVE_PERSON.INSTITUTION_ID), PERSON_CARD.ID.eq(WAVE_PERSON.PERSON_ID))
                .join(PERSON_HOME)
                .on(
                        PERSON_HOME.INSTITUTION_ID.eq(WAVE_PERSON.INSTITUTION_ID),
                        PERSON_HOME.PERSON_ID.eq(WAVE_PERSON.PERSON_ID))
                .where(
                        WAVE.INSTITUTION_ID.eq(user.institutionId()),
                        WAVE.ID.eq(wave),
                        persons.among(SurveysPermissions.VIEW, user),
                        which == null ? noCondition() : standing().eq(which.name()),
                        after == null ? noCondition() : WAVE_PERSON.PERSON_ID.gt(after))
                .orderBy(WAVE_PERSON.PERSON_ID)
                .limit(Slice.AND_ONE_MORE)
                .fetch(row ->
                        new WavePerson(row.value1(), row.value2(), row.value3(), WaveStanding.valueOf(row.value4())));
        return Slice.of(rows, last -> last.personId().toString());
    }

    private static Field<String> standing() {
        return when(filled(FillingState.DONE), inline(WaveStanding.ANSWERED.name()))
                .when(filled(FillingState.REFUSED), inline(WaveStanding.REFUSED.name()))
                .otherwise(inline(WaveStanding.DUE.name()));
    }

    private static Condition filled(FillingState state) {
        return exists(selectOne()
                .from(FILLING)
                .join(VERSION)
                .on(VERSION.INSTITUTION_ID.eq(FILLING.INSTITUTION_ID), VERSION.ID.eq(FILLING.VERSION_ID))
                .where(
                        FILLING.INSTITUTION_ID.eq(WAVE.INSTITUTION_ID),
                        FILLING.PERSON_ID.eq(WAVE_PERSON.PERSON_ID),
                        FILLING.STATE.eq(state.code()),
                        FILLING.FILLED_ON.between(WAVE.STARTS_ON, WAVE.ENDS_ON),
                        VERSION.QUESTIONNAIRE_ID.eq(WAVE.QUESTIONNAIRE_ID)));
    }
}
