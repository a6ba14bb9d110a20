package opora.exchange.check;

import static opora.groups.views.Tables.ATTENDANCE_CARD;
import static opora.groups.views.Tables.SERIES_CARD;
import static opora.groups.views.Tables.SESSION_CARD;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Meetings and events with a number, and who was there. */
@Component
class EventsLoader {

    private final DSLContext db;

    EventsLoader(DSLContext db) {
        this.db = db;
    }

    void load(World world) {
        db.select(SERIES_CARD.NAME_KEY, SERIES_CARD.KIND)
                .from(SERIES_CARD)
                .where(SERIES_CARD.INSTITUTION_ID.eq(world.institution))
                .forEach(row -> world.events.kindOfSeries(row.value1(), row.value2()));
        db.select(SESSION_CARD.ID, SESSION_CARD.NUMBER, SESSION_CARD.HELD_ON, SESSION_CARD.STATUS, SESSION_CARD.VOIDED)
                .from(SESSION_CARD)
                .where(SESSION_CARD.INSTITUTION_ID.eq(world.institution), SESSION_CARD.NUMBER.isNotNull())
                .forEach(row -> world.events.add(new EventRef(
                        row.value1(), row.value2(), row.value3(), row.value4().equals("held") && !row.value5())));
        if (!world.events.isEmpty()) {
            loadVisits(world);
        }
    }

    private void loadVisits(World world) {
        db.select(ATTENDANCE_CARD.SESSION_ID, ATTENDANCE_CARD.PERSON_ID)
                .from(ATTENDANCE_CARD)
                .where(ATTENDANCE_CARD.INSTITUTION_ID.eq(world.institution))
                .forEach(row -> world.events.addVisit(row.value1(), row.value2()));
    }
}
