package opora.casework;

import static opora.casework.db.Tables.MONITORING_DOMAIN;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opora.casework.db.tables.records.MonitoringDomainRecord;
import opora.institution.InstitutionOpened;
import opora.platform.text.Tsv;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The domains an institution rates its families on. */
@Service
public class MonitoringDomains {

    private static final String MODEL_LIST = "/opora/reference/monitoring-domains.tsv";

    private final DSLContext db;

    MonitoringDomains(DSLContext db) {
        this.db = db;
    }

    /** In the order of the form, those out of use included. */
    public List<MonitoringDomain> all(UUID institution) {
        return db.selectFrom(MONITORING_DOMAIN)
                .where(MONITORING_DOMAIN.INSTITUTION_ID.eq(institution))
                .orderBy(MONITORING_DOMAIN.POSITION, MONITORING_DOMAIN.CODE)
                .fetch(row -> new MonitoringDomain(
                        row.getCode(),
                        row.getTitle(),
                        row.getPosition(),
                        Arrays.asList(row.getWords()),
                        row.getImprovementStep(),
                        row.getActive(),
                        row.getRepeats(),
                        row.getSensitive()));
    }

    /** The codes of those whose ratings are sensitive. */
    Set<String> sensitive(UUID institution) {
        return all(institution).stream()
                .filter(MonitoringDomain::sensitive)
                .map(MonitoringDomain::code)
                .collect(Collectors.toSet());
    }

    /** The ten positions a centre begins with; the one that repeats another is out of use (AMB-01). */
    public static List<MonitoringDomain> model() {
        var rows = Tsv.read(MODEL_LIST);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> modelled(rows.get(i), i + 1))
                .toList();
    }

    private static MonitoringDomain modelled(Tsv.Row row, int position) {
        var repeats = row.optional("repeats").orElse(null);
        var words = Arrays.asList(row.get("words").split(";"));
        return new MonitoringDomain(
                row.get("code"), row.get("title"), position, words, 1, repeats == null, repeats, row.flag("sensitive"));
    }

    @EventListener
    void of(InstitutionOpened opened) {
        seed(opened.institutionId());
    }

    /** What the institution already has stays as it is. */
    @Transactional
    public void seed(UUID institution) {
        db.batch(model().stream()
                        .sorted(Comparator.comparing(domain -> domain.repeats() != null))
                        .map(domain -> db.insertInto(MONITORING_DOMAIN)
                                .set(row(institution, domain))
                                .onConflictDoNothing())
                        .toList())
                .execute();
    }

    private static MonitoringDomainRecord row(UUID institution, MonitoringDomain domain) {
        return new MonitoringDomainRecord(
                institution,
                domain.code(),
                domain.title(),
                domain.position(),
                domain.words().toArray(String[]::new),
                domain.improvementStep(),
                domain.active(),
                domain.repeats(),
                domain.sensitive());
    }
}
