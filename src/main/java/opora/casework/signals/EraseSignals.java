package opora.casework.signals;

import static opora.casework.db.Tables.SIGNAL;
import static opora.casework.db.Tables.SIGNAL_ERASURE;
import static opora.casework.db.Tables.SURVEY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.audit.Journal;
import opora.people.PeoplePermissions;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases what signals about nobody of the register said, once their term of keeping is over: what was seen, about whom, where, who told.
 * That there was a signal stays, with its days, kind and decision, so that no report changes. There is an act of it, and no way back.
 */
@Service
class EraseSignals {

    /** A text that was there is told from one that never was. */
    private static final String GONE = "—";

    private static final int LONGEST_TERM = 75;

    private static final List<TableField<?, String>> TEXTS =
            List.of(SIGNAL.SEEN, SIGNAL.WHOM, SIGNAL.ADDRESS, SIGNAL.DECISION_REASON, SIGNAL.VOID_REASON);

    private static final List<TableField<?, String>> TELLER =
            List.of(SIGNAL.INFORMANT_ORGANISATION, SIGNAL.INFORMANT_NAME, SIGNAL.INFORMANT_CONTACT);

    private static final List<TableField<?, String>> OF_SURVEYS =
            List.of(SURVEY.COMMISSION, SURVEY.SECTIONS, SURVEY.VOID_REASON);

    private final DSLContext db;
    private final Policy policy;
    private final KeepingStore store;
    private final Journal journal;

    EraseSignals(DSLContext db, Policy policy, KeepingStore store, Journal journal) {
        this.db = db;
        this.policy = policy;
        this.store = store;
        this.journal = journal;
    }

    @Transactional
    public void keep(String kind, int years, Change change) {
        policy.must(change.user(), PeoplePermissions.ERASE, RecordFacts.ofInstitution());
        KeepingTerm.of(kind).orElseThrow(() -> new Refused("casework.keeping.refused.kind"));
        if (years < 1 || years > LONGEST_TERM) {
            throw new Refused("casework.keeping.refused.years", LONGEST_TERM).on("years");
        }
        if (term(kind, change).years() != years) {
            store.keep(change.institution(), kind, years);
            journal.record(change, new SignalEvent.SignalTermChanged(kind, years));
        }
    }

    /**
     * Those of the kind whose term is over.
     *
     * @param seen how many the user has seen are due: when there are others meanwhile, nothing goes
     * @return the number of the act
     */
    @Transactional
    public int erase(String kind, int seen, Change change) {
        policy.must(change.user(), PeoplePermissions.ERASE, RecordFacts.ofInstitution());
        db.execute(
                "select pg_advisory_xact_lock(hashtextextended({0}, 931))",
                val(change.institution().toString()));
        var term = term(kind, change);
        var until = change.today().minusYears(term.years());
        var due = store.due(change.institution(), term, until);
        if (due.isEmpty()) {
            throw new Refused("casework.keeping.refused.none").on("seen");
        }
        if (due.size() != seen) {
            throw new Refused("casework.keeping.refused.seen", due.size()).on("seen");
        }
        var act = Ids.next();
        var ids = due.stream().map(KeepingPage.Due::id).toArray(UUID[]::new);
        int number = store.nextNumber(change.institution());
        db.insertInto(SIGNAL_ERASURE)
                .set(SIGNAL_ERASURE.INSTITUTION_ID, change.institution())
                .set(SIGNAL_ERASURE.ID, act)
                .set(SIGNAL_ERASURE.NUMBER, number)
                .set(SIGNAL_ERASURE.KIND, kind)
                .set(SIGNAL_ERASURE.YEARS, term.years())
                .set(SIGNAL_ERASURE.UNTIL, until)
                .set(SIGNAL_ERASURE.SIGNALS, due.size())
                .set(
                        SIGNAL_ERASURE.NUMBERS,
                        due.stream().map(KeepingPage.Due::number).collect(Collectors.joining(", ")))
                .set(SIGNAL_ERASURE.TEXTS, empty(change.institution(), ids))
                .set(SIGNAL_ERASURE.ERASED_AT, change.at().toOffsetDateTime())
                .set(SIGNAL_ERASURE.ERASED_BY, change.by())
                .execute();
        db.update(SIGNAL)
                .set(SIGNAL.ERASURE_ID, act)
                .where(SIGNAL.INSTITUTION_ID.eq(change.institution()), SIGNAL.ID.eq(any(ids)))
                .execute();
        journal.record(change, new SignalEvent.SignalsErased(act, kind, due.size()), ids);
        return number;
    }

    private KeepingTerm term(String kind, Change change) {
        return store.terms(change.institution()).stream()
                .filter(each -> each.code().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refused("casework.keeping.refused.kind"));
    }

    /** How many texts went. Of who told not even that somebody was known stays. */
    private int empty(UUID institution, UUID[] ids) {
        var signals = SIGNAL.INSTITUTION_ID.eq(institution).and(SIGNAL.ID.eq(any(ids)));
        var surveys = SURVEY.INSTITUTION_ID.eq(institution).and(SURVEY.SIGNAL_ID.eq(any(ids)));
        int gone = 0;
        for (var text : TEXTS) {
            gone += empty(text, GONE, signals);
        }
        for (var text : TELLER) {
            gone += empty(text, "", signals);
        }
        for (var text : OF_SURVEYS) {
            gone += empty(text, GONE, surveys);
        }
        return gone;
    }

    private int empty(TableField<?, String> text, String by, Condition whose) {
        return db.update(text.getTable())
                .set(text, inline(by))
                .where(whose, text.ne(""), text.ne(GONE))
                .execute();
    }
}
