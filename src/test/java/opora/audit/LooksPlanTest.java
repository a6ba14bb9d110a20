package opora.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import opora.PageTest;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who looked at a file is answered by the key, however long the journal is: nothing is scanned and nothing sorted. */
@PageTest
class LooksPlanTest {

    @Autowired
    DSLContext db;

    @Test
    void theNewestPageIsReadByTheKey() {
        var institution = UUID.randomUUID();
        db.execute("""
                insert into audit.entry (id, institution_id, at, account_id, kind, event, subjects)
                select gen_random_uuid(), {0}, now() - n * interval '1 minute', gen_random_uuid(), 'view', 'PageShown',
                       array [('00000000-0000-7000-8002-' || lpad((n % 40)::text, 12, '0'))::uuid]
                from generate_series(1, 20000) as n""", institution);
        db.execute("analyze audit.entry, audit.entry_subject");

        var plan = db.explain(db.select()
                        .from("audit.entry_subject s join audit.entry e on e.id = s.entry_id")
                        .where(
                                "s.institution_id = {0} and s.subject_id = {1}",
                                institution, UUID.fromString("00000000-0000-7000-8002-000000000007"))
                        .orderBy(
                                DSL.field("s.at").desc(),
                                DSL.field("s.entry_id").desc())
                        .limit(51))
                .plan();

        assertThat(plan).contains("entry_subject_pkey", "entry_pkey").doesNotContain("Seq Scan", "Sort");
    }
}
