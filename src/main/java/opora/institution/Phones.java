package opora.institution;

import static opora.institution.db.Tables.PHONE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.platform.Refused;
import opora.platform.text.Phone;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The telephone numbers of an institution: as they were written, and as ten digits so that one is not kept twice (ORG-02). */
@Component
class Phones {

    private final DSLContext db;

    Phones(DSLContext db) {
        this.db = db;
    }

    /** The numbers by their digits, in the order given; refuses what is no number. */
    static Map<String, String> read(List<String> written) {
        var numbers = new LinkedHashMap<String, String>();
        for (var text : written) {
            if (!text.isBlank()) {
                var phone = Phone.parse(text)
                        .orElseThrow(() -> new Refused("institution.phone.unreadable", text.strip()).on("phones"));
                numbers.putIfAbsent(phone.digits(), text.strip());
            }
        }
        return numbers;
    }

    /** Answers whether anything changed. */
    boolean replace(UUID institution, Map<String, String> numbers) {
        var known = new LinkedHashMap<String, String>();
        db.selectFrom(PHONE)
                .where(PHONE.INSTITUTION_ID.eq(institution))
                .orderBy(PHONE.PLACE)
                .forEach(row -> known.put(row.getDigits(), row.getAsWritten()));
        if (List.copyOf(known.entrySet()).equals(List.copyOf(numbers.entrySet()))) {
            return false;
        }
        db.deleteFrom(PHONE).where(PHONE.INSTITUTION_ID.eq(institution)).execute();
        int place = 0;
        for (var number : numbers.entrySet()) {
            db.insertInto(PHONE)
                    .set(PHONE.INSTITUTION_ID, institution)
                    .set(PHONE.DIGITS, number.getKey())
                    .set(PHONE.AS_WRITTEN, number.getValue())
                    .set(PHONE.PLACE, place++)
                    .execute();
        }
        return true;
    }
}
