package opora.casework.accompaniment;

import static opora.casework.db.Tables.LEVEL_NORM;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import opora.audit.Journal;
import opora.casework.CareLevel;
import opora.casework.CaseworkPermissions;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import org.jooq.CaseConditionStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often families of each level are met and reviewed here. */
@Service
public class LevelNorms {

    private static final int LONGEST = 366;

    private final DSLContext db;
    private final Policy policy;
    private final Journal journal;

    LevelNorms(DSLContext db, Policy policy, Journal journal) {
        this.db = db;
        this.policy = policy;
        this.journal = journal;
    }

    /** The levels with the days this institution has set. */
    public List<CareLevel> of(UUID institution) {
        Map<String, CareLevel> changed = db.selectFrom(LEVEL_NORM)
                .where(LEVEL_NORM.INSTITUTION_ID.eq(institution))
                .fetchMap(
                        LEVEL_NORM.LEVEL,
                        row -> new CareLevel(row.getLevel(), row.getContactDays(), row.getReviewDays()));
        return CareLevel.all().stream()
                .map(each -> changed.getOrDefault(each.code(), each))
                .toList();
    }

    /** The days a level says, of its own column where the institution has set them: for lists made in the database. */
    public static Field<Integer> days(Field<String> level, Field<Integer> set, ToIntFunction<CareLevel> brought) {
        CaseConditionStep<Integer> cases = null;
        for (var each : CareLevel.all()) {
            var is = level.eq(inline(each.code()));
            var days = inline(brought.applyAsInt(each));
            cases = cases == null ? when(is, days) : cases.when(is, days);
        }
        return coalesce(set, cases);
    }

    /** Grows with every change: who has read an older one must look again. */
    public int version(UUID institution) {
        return db
                .select(LEVEL_NORM.VERSION)
                .from(LEVEL_NORM)
                .where(LEVEL_NORM.INSTITUTION_ID.eq(institution))
                .fetch(LEVEL_NORM.VERSION)
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Transactional
    public void change(List<CareLevel> norms, int version, Change change) {
        policy.mustFind(change.user(), CaseworkPermissions.CONFIGURE, RecordFacts.ofInstitution());
        db.execute(
                "select pg_advisory_xact_lock(hashtextextended({0}, 850))",
                val(change.institution().toString()));
        if (version != version(change.institution())) {
            throw new Refused("casework.norm.refused.changed");
        }
        var now = of(change.institution());
        for (var each : norms) {
            mustBeSound(each);
            if (!now.contains(each)) {
                write(each, change);
            }
        }
    }

    private static void mustBeSound(CareLevel each) {
        mustFit(each.contactDays(), "contact-" + each.code());
        mustFit(each.reviewDays(), "review-" + each.code());
    }

    private static void mustFit(int days, String field) {
        if (days < 1 || days > LONGEST) {
            throw new Refused("casework.norm.refused.days", LONGEST).on(field);
        }
    }

    private void write(CareLevel each, Change change) {
        db.insertInto(LEVEL_NORM)
                .set(LEVEL_NORM.INSTITUTION_ID, change.institution())
                .set(LEVEL_NORM.LEVEL, each.code())
                .set(LEVEL_NORM.CONTACT_DAYS, each.contactDays())
                .set(LEVEL_NORM.REVIEW_DAYS, each.reviewDays())
                .onConflict(LEVEL_NORM.INSTITUTION_ID, LEVEL_NORM.LEVEL)
                .doUpdate()
                .set(LEVEL_NORM.CONTACT_DAYS, each.contactDays())
                .set(LEVEL_NORM.REVIEW_DAYS, each.reviewDays())
                .set(LEVEL_NORM.VERSION, LEVEL_NORM.VERSION.plus(1))
                .execute();
        journal.record(
                change, new AccompanimentEvent.LevelNormsChanged(each.code(), each.contactDays(), each.reviewDays()));
    }
}
