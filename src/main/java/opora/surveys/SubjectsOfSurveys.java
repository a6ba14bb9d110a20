package opora.surveys;

import static opora.people.views.Tables.PERSON_HOME;
import static opora.surveys.db.Tables.FILLING;
import static opora.surveys.db.Tables.QUESTIONNAIRE;
import static opora.surveys.db.Tables.VERSION;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import opora.audit.Subjects;
import opora.platform.access.User;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Names the questionnaires and the fillings of the journal. */
@Component
class SubjectsOfSurveys implements Subjects {

    private final DSLContext db;
    private final FillingReach reach;

    SubjectsOfSurveys(DSLContext db, FillingReach reach) {
        this.db = db;
        this.reach = reach;
    }

    @Override
    public Map<UUID, Subject> find(Collection<UUID> ids, User reader) {
        var found = new HashMap<UUID, Subject>();
        db.select(QUESTIONNAIRE.ID, QUESTIONNAIRE.TITLE)
                .from(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.INSTITUTION_ID.eq(reader.institutionId()), QUESTIONNAIRE.ID.in(ids))
                .forEach(row ->
                        found.put(row.value1(), new Subject(row.value2(), SurveysLinks.questionnaire(row.value1()))));
        db.select(FILLING.ID, QUESTIONNAIRE.TITLE, FILLING.FILLED_ON)
                .from(FILLING)
                .join(VERSION)
                .on(VERSION.INSTITUTION_ID.eq(FILLING.INSTITUTION_ID), VERSION.ID.eq(FILLING.VERSION_ID))
                .join(QUESTIONNAIRE)
                .on(
                        QUESTIONNAIRE.INSTITUTION_ID.eq(VERSION.INSTITUTION_ID),
                        QUESTIONNAIRE.ID.eq(VERSION.QUESTIONNAIRE_ID))
                .leftJoin(PERSON_HOME)
                .on(PERSON_HOME.INSTITUTION_ID.eq(FILLING.INSTITUTION_ID), PERSON_HOME.PERSON_ID.eq(FILLING.PERSON_ID))
                .where(FILLING.INSTITUTION_ID.eq(reader.institutionId()), FILLING.ID.in(ids), reach.among(reader))
                .forEach(row -> found.put(
                        row.value1(),
                        new Subject(
                                row.value2() + ", " + RussianDate.format(row.value3()),
                                SurveysLinks.filling(row.value1()))));
        return found;
    }
}
