package opora.surveys.builder;

import static opora.surveys.db.Tables.QUESTIONNAIRE;
import static opora.surveys.db.Tables.VERSION;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.surveys.Bodies;
import opora.surveys.Body;
import opora.surveys.QuestionnaireKind;
import opora.surveys.SurveysEvent;
import opora.surveys.SurveysPermissions;
import opora.surveys.db.tables.records.QuestionnaireRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questionnaires are begun, put together, published and retired. What is published is never changed: a change is a new version. */
@Service
public class BuildQuestionnaire {

    private static final int LONGEST_TITLE = 300;

    private final DSLContext db;
    private final BuilderStore store;
    private final Bodies bodies;
    private final Policy policy;
    private final Journal journal;

    BuildQuestionnaire(DSLContext db, BuilderStore store, Bodies bodies, Policy policy, Journal journal) {
        this.db = db;
        this.store = store;
        this.bodies = bodies;
        this.policy = policy;
        this.journal = journal;
    }

    /**
     * What a questionnaire is, beside what it asks.
     *
     * @param code names it in reports and never changes
     */
    public record Settings(String code, String title, QuestionnaireKind kind, boolean anonymous, boolean sensitive) {}

    /** Begun twice with one key it is begun once. */
    @Transactional
    public UUID begin(UUID key, Settings settings, Body body, Change change) {
        policy.mustHold(change.user(), SurveysPermissions.BUILD);
        if (store.card(change.institution(), key).isPresent()) {
            return key;
        }
        mustMakeSense(settings);
        if (db.fetchExists(
                QUESTIONNAIRE,
                QUESTIONNAIRE.INSTITUTION_ID.eq(change.institution()).and(QUESTIONNAIRE.CODE.eq(settings.code())))) {
            throw new Refused("surveys.refused.code-taken", settings.code()).on("code");
        }
        var row = new QuestionnaireRecord();
        row.setInstitutionId(change.institution());
        row.setId(key);
        row.setCode(settings.code());
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        fill(row, settings);
        db.insertInto(QUESTIONNAIRE).set(row).execute();
        insert(key, 1, body, change);
        journal.record(change, new SurveysEvent.QuestionnaireBegun(key, settings.code()), key);
        return key;
    }

    /** The questions of another one under a name of its own. */
    @Transactional
    public UUID copy(UUID of, UUID key, String code, String title, Change change) {
        var card = store.card(change.institution(), of).orElseThrow(NotFound::new);
        var settings = new Settings(code, title, card.kind(), card.anonymous(), card.sensitive());
        return begin(key, settings, newest(card, change), change);
    }

    /** Begins the next version with what the last one asks; goes on with the one begun before. */
    @Transactional
    public void startDraft(UUID id, Change change) {
        policy.mustHold(change.user(), SurveysPermissions.BUILD);
        var card = locked(id, change);
        if (card.draft() != null) {
            return;
        }
        if (card.retired()) {
            throw new Refused("surveys.refused.retired-draft");
        }
        insert(id, card.versions().getFirst().number() + 1, newest(card, change), change);
        journal.record(change, new SurveysEvent.QuestionnaireChanged(id, List.of("draft")), id);
    }

    /** @param edition the one the writer has seen */
    @Transactional
    public void settings(UUID id, int edition, Settings settings, String greeting, String thanks, Change change) {
        mustMakeSense(settings);
        var card = locked(id, change);
        if (card.published()
                && (card.anonymous() != settings.anonymous() || card.sensitive() != settings.sensitive())) {
            throw new Refused("surveys.refused.kind-stays");
        }
        edit(id, edition, "settings", draft -> Edits.words(draft.body(), greeting, thanks), change);
        var row = new QuestionnaireRecord();
        fill(row, settings);
        db.update(QUESTIONNAIRE)
                .set(row)
                .where(QUESTIONNAIRE.INSTITUTION_ID.eq(change.institution()), QUESTIONNAIRE.ID.eq(id))
                .execute();
    }

    /** @param what the part that is edited, for the journal */
    @Transactional
    public void edit(UUID id, int edition, String what, Function<DraftVersion, Body> edit, Change change) {
        policy.mustHold(change.user(), SurveysPermissions.BUILD);
        locked(id, change);
        var draft = draft(id, change);
        if (draft.edition() != edition) {
            throw new Refused("surveys.refused.draft-changed");
        }
        var body = edit.apply(draft);
        if (body.equals(draft.body())) {
            return;
        }
        db.update(VERSION)
                .set(VERSION.BODY, bodies.write(body))
                .set(VERSION.EDITION, edition + 1)
                .where(VERSION.INSTITUTION_ID.eq(change.institution()), VERSION.ID.eq(draft.id()))
                .execute();
        journal.record(change, new SurveysEvent.QuestionnaireChanged(id, List.of(what)), id);
    }

    @Transactional
    public int publish(UUID id, int edition, Change change) {
        policy.mustHold(change.user(), SurveysPermissions.BUILD);
        var card = locked(id, change);
        var draft = draft(id, change);
        if (draft.edition() != edition) {
            throw new Refused("surveys.refused.draft-changed");
        }
        if (card.retired()) {
            throw new Refused("surveys.refused.retired-draft");
        }
        var gaps = Gaps.of(draft.body());
        if (!gaps.isEmpty()) {
            throw new Refused(gaps.getFirst().key(), gaps.getFirst().arguments().toArray());
        }
        db.update(VERSION)
                .set(VERSION.PUBLISHED_ON, change.today())
                .set(VERSION.PUBLISHED_BY, change.by())
                .where(VERSION.INSTITUTION_ID.eq(change.institution()), VERSION.ID.eq(draft.id()))
                .execute();
        journal.record(change, new SurveysEvent.QuestionnairePublished(id, draft.number()), id);
        return draft.number();
    }

    /** Throws the draft away, and with it a questionnaire of which nothing was ever published. */
    @Transactional
    public boolean dropDraft(UUID id, int edition, Change change) {
        policy.mustHold(change.user(), SurveysPermissions.BUILD);
        var card = locked(id, change);
        var draft = draft(id, change);
        if (draft.edition() != edition) {
            throw new Refused("surveys.refused.draft-changed");
        }
        db.deleteFrom(VERSION)
                .where(VERSION.INSTITUTION_ID.eq(change.institution()), VERSION.ID.eq(draft.id()))
                .execute();
        if (!card.published()) {
            db.deleteFrom(QUESTIONNAIRE)
                    .where(QUESTIONNAIRE.INSTITUTION_ID.eq(change.institution()), QUESTIONNAIRE.ID.eq(id))
                    .execute();
        }
        journal.record(change, new SurveysEvent.QuestionnaireDraftDropped(id, draft.number()), id);
        return card.published();
    }

    /** From tomorrow nobody is asked any more; answers stay, and one filled in on paper before may still be entered. */
    @Transactional
    public void retire(UUID id, Change change) {
        policy.mustHold(change.user(), SurveysPermissions.BUILD);
        var card = locked(id, change);
        if (!card.retired()) {
            if (!card.published()) {
                throw new Refused("surveys.refused.never-published");
            }
            mark(id, change.today(), change);
            journal.record(change, new SurveysEvent.QuestionnaireRetired(id), id);
        }
    }

    @Transactional
    public void takeUp(UUID id, Change change) {
        policy.mustHold(change.user(), SurveysPermissions.BUILD);
        if (locked(id, change).retired()) {
            mark(id, null, change);
            journal.record(change, new SurveysEvent.QuestionnaireTakenUp(id), id);
        }
    }

    private void mark(UUID id, @Nullable LocalDate retired, Change change) {
        db.update(QUESTIONNAIRE)
                .set(QUESTIONNAIRE.RETIRED_ON, retired)
                .where(QUESTIONNAIRE.INSTITUTION_ID.eq(change.institution()), QUESTIONNAIRE.ID.eq(id))
                .execute();
    }

    private Body newest(QuestionnaireCard card, Change change) {
        return card.published()
                ? store.published(
                                change.institution(),
                                card.id(),
                                card.versions().getFirst().number())
                        .orElseThrow()
                : draft(card.id(), change).body();
    }

    private DraftVersion draft(UUID id, Change change) {
        return store.draft(change.institution(), id).orElseThrow(() -> new Refused("surveys.refused.no-draft"));
    }

    /** The row of the questionnaire is held to the end: two who write its draft come one after the other. */
    private QuestionnaireCard locked(UUID id, Change change) {
        db.select(QUESTIONNAIRE.ID)
                .from(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.INSTITUTION_ID.eq(change.institution()), QUESTIONNAIRE.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        return store.card(change.institution(), id).orElseThrow(NotFound::new);
    }

    private void insert(UUID questionnaire, int number, Body body, Change change) {
        db.insertInto(VERSION)
                .set(VERSION.INSTITUTION_ID, change.institution())
                .set(VERSION.ID, Ids.next())
                .set(VERSION.QUESTIONNAIRE_ID, questionnaire)
                .set(VERSION.NUMBER, number)
                .set(VERSION.BODY, bodies.write(body))
                .set(VERSION.RECORDED_AT, change.at().toOffsetDateTime())
                .set(VERSION.RECORDED_BY, change.by())
                .execute();
    }

    private static void fill(QuestionnaireRecord row, Settings settings) {
        row.setTitle(settings.title().strip());
        row.setKind(settings.kind().code());
        row.setAnonymous(settings.anonymous());
        row.setSensitive(settings.sensitive());
    }

    private static void mustMakeSense(Settings settings) {
        if (settings.title().isBlank() || settings.title().length() > LONGEST_TITLE) {
            throw new Refused("surveys.refused.title", LONGEST_TITLE).on("title");
        }
        if (!settings.code().matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new Refused("surveys.refused.code").on("code");
        }
        if (settings.anonymous() && settings.sensitive()) {
            throw new Refused("surveys.refused.anonymous-sensitive").on("sensitive");
        }
    }
}
