package opora.surveys.builder;

import static opora.surveys.db.Tables.FILLING;
import static opora.surveys.db.Tables.QUESTIONNAIRE;
import static opora.surveys.db.Tables.VERSION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import opora.platform.paging.Slice;
import opora.surveys.Bodies;
import opora.surveys.Body;
import opora.surveys.FillingState;
import opora.surveys.QuestionnaireKind;
import opora.surveys.db.tables.records.QuestionnaireRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Questionnaires with their versions, read for those who build them. */
@Repository
class BuilderStore {

    private static final String BETWEEN = "~";

    private final DSLContext db;
    private final Bodies bodies;

    BuilderStore(DSLContext db, Bodies bodies) {
        this.db = db;
        this.bodies = bodies;
    }

    Slice<QuestionnaireCard> page(UUID institution, @Nullable Which which, @Nullable String after) {
        var rows = db.selectFrom(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.INSTITUTION_ID.eq(institution), shown(which), from(after))
                .orderBy(QUESTIONNAIRE.TITLE, QUESTIONNAIRE.ID)
                .limit(Slice.AND_ONE_MORE)
                .fetch();
        var versions = versions(institution, rows.getValues(QUESTIONNAIRE.ID));
        var drafts = drafts(institution, rows.getValues(QUESTIONNAIRE.ID));
        return Slice.of(
                rows.stream().map(each -> card(each, versions, drafts)).toList(),
                last -> last.id() + BETWEEN + last.title());
    }

    Optional<QuestionnaireCard> card(UUID institution, UUID id) {
        return db.selectFrom(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.INSTITUTION_ID.eq(institution), QUESTIONNAIRE.ID.eq(id))
                .fetchOptional(
                        each -> card(each, versions(institution, List.of(id)), drafts(institution, List.of(id))));
    }

    Optional<DraftVersion> draft(UUID institution, UUID id) {
        return card(institution, id).flatMap(card -> db.selectFrom(VERSION)
                .where(
                        VERSION.INSTITUTION_ID.eq(institution),
                        VERSION.QUESTIONNAIRE_ID.eq(id),
                        VERSION.PUBLISHED_ON.isNull())
                .fetchOptional(version -> new DraftVersion(
                        card,
                        version.getId(),
                        version.getNumber(),
                        version.getEdition(),
                        bodies.read(version.getBody()),
                        used(institution, id))));
    }

    Optional<Body> published(UUID institution, UUID id, int number) {
        return db.select(VERSION.BODY)
                .from(VERSION)
                .where(
                        VERSION.INSTITUTION_ID.eq(institution),
                        VERSION.QUESTIONNAIRE_ID.eq(id),
                        VERSION.NUMBER.eq(number),
                        VERSION.PUBLISHED_ON.isNotNull())
                .fetchOptional(found -> bodies.read(found.value1()));
    }

    private Set<String> used(UUID institution, UUID id) {
        var used = new HashSet<String>();
        db.select(VERSION.BODY)
                .from(VERSION)
                .where(VERSION.INSTITUTION_ID.eq(institution), VERSION.QUESTIONNAIRE_ID.eq(id))
                .forEach(found -> bodies.read(found.value1()).questions().forEach(question -> {
                    used.add(question.code());
                    question.options().forEach(option -> used.add(question.code() + "/" + option.code()));
                }));
        return used;
    }

    private static Condition shown(@Nullable Which which) {
        return switch (which) {
            case null -> QUESTIONNAIRE.RETIRED_ON.isNull();
            case IN_USE -> QUESTIONNAIRE.RETIRED_ON.isNull().and(has(VERSION.PUBLISHED_ON.isNotNull()));
            case DRAFT -> has(VERSION.PUBLISHED_ON.isNull());
            case RETIRED -> QUESTIONNAIRE.RETIRED_ON.isNotNull();
        };
    }

    private static Condition has(Condition version) {
        return field(selectCount()
                        .from(VERSION)
                        .where(
                                VERSION.INSTITUTION_ID.eq(QUESTIONNAIRE.INSTITUTION_ID),
                                VERSION.QUESTIONNAIRE_ID.eq(QUESTIONNAIRE.ID),
                                version))
                .gt(0);
    }

    private static Condition from(@Nullable String after) {
        int sign = after == null ? -1 : after.indexOf(BETWEEN);
        if (after == null || sign < 0) {
            return noCondition();
        }
        try {
            return row(QUESTIONNAIRE.TITLE, QUESTIONNAIRE.ID)
                    .gt(after.substring(sign + 1), UUID.fromString(after.substring(0, sign)));
        } catch (IllegalArgumentException broken) {
            return noCondition();
        }
    }

    private Map<UUID, List<QuestionnaireCard.PublishedVersion>> versions(UUID institution, List<UUID> ids) {
        var fillings = count(FILLING.ID).filterWhere(FILLING.STATE.eq(FillingState.DONE.code()));
        return db.select(VERSION.QUESTIONNAIRE_ID, VERSION.ID, VERSION.NUMBER, VERSION.PUBLISHED_ON, fillings)
                .from(VERSION)
                .leftJoin(FILLING)
                .on(FILLING.INSTITUTION_ID.eq(VERSION.INSTITUTION_ID), FILLING.VERSION_ID.eq(VERSION.ID))
                .where(
                        VERSION.INSTITUTION_ID.eq(institution),
                        VERSION.QUESTIONNAIRE_ID.in(ids),
                        VERSION.PUBLISHED_ON.isNotNull())
                .groupBy(VERSION.QUESTIONNAIRE_ID, VERSION.ID, VERSION.NUMBER, VERSION.PUBLISHED_ON)
                .orderBy(VERSION.NUMBER.desc())
                .fetchGroups(
                        VERSION.QUESTIONNAIRE_ID,
                        found -> new QuestionnaireCard.PublishedVersion(
                                found.value2(),
                                found.value3(),
                                Objects.requireNonNull(found.value4()),
                                found.value5()));
    }

    private Map<UUID, Integer> drafts(UUID institution, List<UUID> ids) {
        return db.select(VERSION.QUESTIONNAIRE_ID, VERSION.NUMBER)
                .from(VERSION)
                .where(
                        VERSION.INSTITUTION_ID.eq(institution),
                        VERSION.QUESTIONNAIRE_ID.in(ids),
                        VERSION.PUBLISHED_ON.isNull())
                .fetchMap(VERSION.QUESTIONNAIRE_ID, VERSION.NUMBER);
    }

    private static QuestionnaireCard card(
            QuestionnaireRecord found,
            Map<UUID, List<QuestionnaireCard.PublishedVersion>> versions,
            Map<UUID, Integer> drafts) {
        return new QuestionnaireCard(
                found.getId(),
                found.getCode(),
                found.getTitle(),
                QuestionnaireKind.of(found.getKind()),
                found.getAnonymous(),
                found.getSensitive(),
                found.getRetiredOn(),
                drafts.get(found.getId()),
                versions.getOrDefault(found.getId(), List.of()));
    }
}
