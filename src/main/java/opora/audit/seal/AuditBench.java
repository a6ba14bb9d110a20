package opora.audit.seal;

import static opora.audit.db.Tables.ENTRY;
import static opora.audit.db.Tables.ENTRY_SUBJECT;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import opora.platform.database.Maintenance;
import opora.platform.shell.Command;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** {@code ./opora bench audit}: how long a large journal takes to seal, to check and to ask, over entries made for it. */
@Component
class AuditBench implements Command {

    private static final int QUESTIONS = 100;
    private static final int PAGE = 51;
    private static final double NANOS = 1e9;
    private static final int MINUTE = 60;

    /** An entry names three of twenty thousand families and persons; one family is named by every five hundredth. */
    private static final String GENERATE = """
            insert into audit.entry (id, institution_id, at, account_id, kind, event, reason, details, subjects, row_count, address)
            select gen_random_uuid(), ('00000000-0000-7000-8000-' || lpad((n % 50)::text, 12, '0'))::uuid,
                   timestamptz '2026-01-01' + n * interval '7 seconds',
                   ('00000000-0000-7000-8001-' || lpad((n % 700)::text, 12, '0'))::uuid,
                   (array ['change', 'view', 'search', 'view', 'view', 'export'])[1 + n % 6], 'PageShown', '',
                   '{"page": "/families/{id}", "filters": []}',
                   array [('00000000-0000-7000-8002-' || lpad((n % 500)::text, 12, '0'))::uuid,
                          ('00000000-0000-7000-8002-' || lpad((n * 7919 % 20000)::text, 12, '0'))::uuid,
                          ('00000000-0000-7000-8002-' || lpad((n * 104729 % 20000)::text, 12, '0'))::uuid],
                   null, '10.0.' || n % 7 || '.' || n % 250
            from generate_series({0}::bigint, {1}::bigint) as n
            """;

    private static final int AT_ONCE = 100_000;

    private final Maintenance maintenance;
    private final Sealing sealing;
    private final Inspection inspection;

    AuditBench(Maintenance maintenance, Sealing sealing, Inspection inspection) {
        this.maintenance = maintenance;
        this.sealing = sealing;
        this.inspection = inspection;
    }

    @Override
    public String name() {
        return "bench audit";
    }

    @Override
    public int run(List<String> words) throws IOException {
        // The first word is the second of the name.
        var arguments = words.subList(1, words.size());
        boolean generate = arguments.size() == 2 && arguments.getFirst().equals("--generate");
        if (!arguments.isEmpty() && !(generate && arguments.getLast().matches("[1-9]\\d{0,8}"))) {
            System.err.println(CheckTexts.text("audit.bench.usage"));
            return OfflineCheck.NOT_UNDERSTOOD;
        }
        if (generate) {
            generate(Long.parseLong(arguments.getLast()));
        }
        measure();
        return OfflineCheck.GOOD;
    }

    private void generate(long entries) {
        long began = System.nanoTime();
        for (long from = 0; from < entries; from += AT_ONCE) {
            maintenance.db().execute(GENERATE, from, Math.min(entries, from + AT_ONCE) - 1);
        }
        maintenance.db().execute("analyze audit.entry, audit.entry_subject");
        tell("generate", began, entries);
    }

    private void measure() throws IOException {
        long began = System.nanoTime();
        long sealed = sealing.now();
        tell("seal", began, sealed);
        began = System.nanoTime();
        var verdict = inspection.verify();
        tell("verify", began, verdict.entries());
        var file = Files.createTempFile("opora-journal", ".txt");
        try {
            began = System.nanoTime();
            inspection.export(file);
            tell("export", began, verdict.entries());
            began = System.nanoTime();
            var again = Verification.of(new DumpFile(file), PublicKeys.of(inspection.publicKey()), Testimony.none());
            tell("offline", began, again.entries());
        } finally {
            Files.delete(file);
        }
        CheckTexts.of(verdict).forEach(System.out::println);
        ask(maintenance.db());
    }

    /** Who looked at the family most looked at: the newest page, and each page behind it. */
    private static void ask(DSLContext db) {
        var most = db.fetchOptional("""
                select institution_id, subject_id, count(*) from audit.entry_subject
                group by 1, 2 order by 3 desc, 2 limit 1""");
        if (most.isEmpty()) {
            return;
        }
        var institution = most.get().get(0, UUID.class);
        var subject = most.get().get(1, UUID.class);
        System.out.println(CheckTexts.text(
                "audit.bench.entries",
                String.valueOf(db.fetchCount(ENTRY)),
                String.valueOf(most.get().get(2, Long.class))));
        var times = new long[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            long began = System.nanoTime();
            db.select(ENTRY.fields())
                    .from(ENTRY_SUBJECT)
                    .join(ENTRY)
                    .on(ENTRY.ID.eq(ENTRY_SUBJECT.ENTRY_ID))
                    .where(ENTRY_SUBJECT.INSTITUTION_ID.eq(institution), ENTRY_SUBJECT.SUBJECT_ID.eq(subject))
                    .orderBy(ENTRY_SUBJECT.AT.desc(), ENTRY_SUBJECT.ENTRY_ID.desc())
                    .limit(PAGE)
                    .offset(i * PAGE)
                    .fetch();
            times[i] = System.nanoTime() - began;
        }
        Arrays.sort(times);
        System.out.println(CheckTexts.text(
                "audit.bench.looks", String.valueOf(times[QUESTIONS - 1] / 1_000_000), String.valueOf(QUESTIONS)));
    }

    private static void tell(String what, long began, long entries) {
        double seconds = (System.nanoTime() - began) / NANOS;
        System.out.println(CheckTexts.text(
                "audit.bench.line",
                CheckTexts.text("audit.bench." + what),
                "%.1f".formatted(seconds),
                "%.0f".formatted(entries / seconds * MINUTE)));
    }
}
