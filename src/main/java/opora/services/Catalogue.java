package opora.services;

import static opora.services.db.Tables.SERVICE;

import java.util.Map;
import java.util.UUID;
import opora.institution.InstitutionOpened;
import opora.platform.Ids;
import opora.platform.text.SearchText;
import opora.platform.text.Tsv;
import opora.services.db.tables.records.ServiceRecord;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The services an institution gives, each under its code. */
@Service
public class Catalogue {

    private static final String MODEL_LIST = "/opora/reference/services.tsv";

    private final DSLContext db;

    Catalogue(DSLContext db) {
        this.db = db;
    }

    /** The services of the institution by their codes, those out of use included. */
    public Map<String, UUID> byCode(UUID institution) {
        return db.select(SERVICE.CODE, SERVICE.ID)
                .from(SERVICE)
                .where(SERVICE.INSTITUTION_ID.eq(institution))
                .fetchMap(SERVICE.CODE, SERVICE.ID);
    }

    /** Gives the institution the model list and what centres commonly add to it; what it already has stays as it is. */
    @Transactional
    public void seed(UUID institution) {
        var known = byCode(institution);
        var rows = Tsv.read(MODEL_LIST).stream()
                .filter(row -> !known.containsKey(row.get("code")))
                .map(row -> entry(institution, row))
                .toList();
        db.batchInsert(rows).execute();
    }

    private static ServiceRecord entry(UUID institution, Tsv.Row row) {
        var entry = new ServiceRecord();
        entry.setInstitutionId(institution);
        entry.setId(Ids.next());
        entry.setCode(row.get("code"));
        entry.setTitle(row.get("title"));
        entry.setTitleKey(keyOf(row.get("title")));
        entry.setKind(row.get("kind"));
        entry.setMonitoringClass(row.get("monitoring"));
        entry.setTripClass(row.get("trip"));
        entry.setForm(row.get("form"));
        entry.setSubject(row.get("subject"));
        entry.setUrgent(row.flag("urgent"));
        entry.setMinutes(row.number("minutes"));
        entry.setForWholeFamily(row.flag("household"));
        entry.setActive(true);
        return entry;
    }

    @EventListener
    void of(InstitutionOpened opened) {
        seed(opened.institutionId());
    }

    static String keyOf(String title) {
        return String.join(" ", SearchText.words(title));
    }
}
