package opora.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.val;

import java.util.UUID;
import java.util.function.Supplier;
import opora.TestDatabase;
import opora.platform.Ids;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** What is on the disk before the user is told: everything but that somebody looked at a page. */
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
class LooksDoNotWaitTest {

    @Autowired
    DatabaseContext context;

    @Autowired
    Maintenance maintenance;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DSLContext db;

    private UUID here;

    @BeforeEach
    void anInstitution() {
        here = Ids.next();
        maintenance
                .db()
                .execute(
                        "insert into institution.institution (id, kind, full_name, short_name) values ({0}, 'centre', {1}, {1})",
                        val(here), val("Центр " + here));
    }

    @ParameterizedTest
    @ValueSource(strings = {"view", "search"})
    void aLookAtAPageDoesNot(String kind) {
        assertThat(in(new Look(), () -> afterAnEntry(kind))).isEqualTo("off");
        assertThat(in(new DefaultTransactionDefinition(), this::waiting)).isEqualTo("on");
    }

    /** What was taken away, who came in, and a change wherever it was made. */
    @ParameterizedTest
    @ValueSource(strings = {"change", "export", "print", "access"})
    void whatIsMoreThanALookDoes(String kind) {
        assertThat(in(new Look(), () -> {
                    afterAnEntry("view");
                    return afterAnEntry(kind);
                }))
                .isEqualTo("on");
        assertThat(in(new Look(), () -> {
                    afterAnEntry(kind);
                    return afterAnEntry("view");
                }))
                .isEqualTo("on");
    }

    @Test
    void aLookWithinAChangeDoes() {
        assertThat(in(new DefaultTransactionDefinition(), () -> afterAnEntry("view")))
                .isEqualTo("on");
    }

    @Test
    void nobodyAtWorkIsNoLook() {
        assertThat(within(new Look(), this::waiting)).isEqualTo("on");
    }

    private String in(TransactionDefinition kind, Supplier<String> work) {
        return context.console(here, () -> within(kind, work));
    }

    private String within(TransactionDefinition kind, Supplier<String> work) {
        var running = transactions.getTransaction(kind);
        try {
            return work.get();
        } finally {
            transactions.commit(running);
        }
    }

    private String afterAnEntry(String kind) {
        db.execute(
                "insert into audit.entry (id, institution_id, at, account_id, kind, event, subjects) values ({0}, {1}, now(), {0}, {2}, 'Tried', '{}')",
                val(Ids.next()), val(here), val(kind));
        return waiting();
    }

    private String waiting() {
        return db.fetchSingle("select current_setting('synchronous_commit')").get(0, String.class);
    }
}
