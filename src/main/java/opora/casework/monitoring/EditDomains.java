package opora.casework.monitoring;

import static opora.casework.db.Tables.MONITORING_DOMAIN;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import opora.audit.ChangedFields;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.casework.Baselines;
import opora.casework.MonitoringDomain;
import opora.casework.MonitoringDomains;
import opora.casework.db.tables.records.MonitoringDomainRecord;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the centre rates its families on (MON-03, MON-04, AMB-01). Nothing is deleted: old ratings go on saying what they said. */
@Service
class EditDomains {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_WORD = 120;
    private static final int LAST_POSITION = 99;
    private static final int LARGEST_STEP = MonitoringDomain.HIGHEST - MonitoringDomain.LOWEST;
    private static final String OWN = "own_";

    /** What tells of health, addiction or abuse is protected by law, whatever a centre calls it. */
    private static final Set<String> MODEL_SENSITIVE = MonitoringDomains.model().stream()
            .filter(MonitoringDomain::sensitive)
            .map(MonitoringDomain::code)
            .collect(Collectors.toUnmodifiableSet());

    private final DSLContext db;
    private final MonitoringDomains domains;
    private final Baselines baselines;
    private final Journal journal;

    EditDomains(DSLContext db, MonitoringDomains domains, Baselines baselines, Journal journal) {
        this.db = db;
        this.domains = domains;
        this.baselines = baselines;
        this.journal = journal;
    }

    record DomainAdded(String code) implements JournalEvent {}

    record DomainChanged(String code, List<String> fields) implements JournalEvent {}

    @Transactional
    String add(DomainDraft draft, Change change) {
        var all = domains.all(change.institution());
        check(draft, null, all);
        var row = db.newRecord(MONITORING_DOMAIN);
        row.setInstitutionId(change.institution());
        row.setCode(freeCode(all));
        write(row, draft);
        row.insert();
        journal.record(change, new DomainAdded(row.getCode()));
        return row.getCode();
    }

    /** The same as it was changes nothing. */
    @Transactional
    void change(String code, DomainDraft draft, Change change) {
        var row = db.selectFrom(MONITORING_DOMAIN)
                .where(MONITORING_DOMAIN.INSTITUTION_ID.eq(change.institution()), MONITORING_DOMAIN.CODE.eq(code))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        check(draft, code, domains.all(change.institution()));
        boolean countsOtherwise = !Objects.equals(row.getRepeats(), draft.repeats());
        write(row, draft);
        var fields = ChangedFields.of(row);
        if (!fields.isEmpty()) {
            row.update();
            journal.record(change, new DomainChanged(code, fields));
        }
        if (countsOtherwise) {
            baselines.refreshAll(change.institution());
        }
    }

    private static void check(DomainDraft draft, @Nullable String code, List<MonitoringDomain> all) {
        if (draft.title().isEmpty() || draft.title().length() > LONGEST_TITLE) {
            throw new Refused("casework.refused.domain-title", LONGEST_TITLE).on("title");
        }
        var others = all.stream().filter(domain -> !domain.code().equals(code)).toList();
        if (others.stream().anyMatch(domain -> domain.title().equalsIgnoreCase(draft.title()))) {
            throw new Refused("casework.refused.domain-taken").on("title");
        }
        if (draft.position() < 1 || draft.position() > LAST_POSITION) {
            throw new Refused("casework.refused.domain-position", LAST_POSITION).on("position");
        }
        if (draft.improvementStep() < 1 || draft.improvementStep() > LARGEST_STEP) {
            throw new Refused("casework.refused.domain-step", LARGEST_STEP).on("improvementStep");
        }
        if (draft.words().size() != MonitoringDomain.HIGHEST
                || draft.words().stream().anyMatch(word -> word.isEmpty() || word.length() > LONGEST_WORD)) {
            throw new Refused("casework.refused.domain-words", LONGEST_WORD).on("words");
        }
        if (!draft.active() && others.stream().noneMatch(MonitoringDomain::active)) {
            throw new Refused("casework.refused.last-domain").on("active");
        }
        checkRepeat(draft.repeats(), code, others);
        if (!draft.sensitive() && MODEL_SENSITIVE.contains(code == null ? "" : code)) {
            throw new Refused("casework.refused.domain-sensitive").on("sensitive");
        }
    }

    private static void checkRepeat(@Nullable String repeats, @Nullable String code, List<MonitoringDomain> others) {
        if (repeats == null) {
            return;
        }
        if (others.stream().noneMatch(domain -> domain.code().equals(repeats) && domain.repeats() == null)) {
            throw new Refused("casework.refused.repeats-what").on("repeats");
        }
        if (code != null && others.stream().anyMatch(domain -> code.equals(domain.repeats()))) {
            throw new Refused("casework.refused.repeated-itself").on("repeats");
        }
    }

    private static void write(MonitoringDomainRecord row, DomainDraft draft) {
        row.setTitle(draft.title());
        row.setPosition(draft.position());
        row.setImprovementStep(draft.improvementStep());
        row.setWords(draft.words().toArray(String[]::new));
        row.setActive(draft.active());
        row.setRepeats(draft.repeats());
        row.setSensitive(draft.sensitive());
    }

    private static String freeCode(List<MonitoringDomain> all) {
        int number = 1;
        while (isTaken(OWN + number, all)) {
            number++;
        }
        return OWN + number;
    }

    private static boolean isTaken(String code, List<MonitoringDomain> all) {
        return all.stream().anyMatch(domain -> domain.code().equals(code));
    }
}
