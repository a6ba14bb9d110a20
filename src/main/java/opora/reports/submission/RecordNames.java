package opora.reports.submission;

import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.reports.views.Tables.FACT;
import static opora.services.views.Tables.SERVICE_CARD;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Subjects;
import opora.platform.access.User;
import opora.platform.web.Shell;
import opora.reports.count.Kind;
import opora.reports.count.Listed;
import opora.reports.page.FactTitle;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Calls records by their names of today, as far as the reader reaches them. */
@Component
class RecordNames {

    private final DSLContext db;
    private final List<Subjects> subjects;

    RecordNames(DSLContext db, List<Subjects> subjects) {
        this.db = db;
        this.subjects = subjects;
    }

    Map<UUID, Named> of(Kind kind, Collection<UUID> ids, User reader, Shell shell) {
        return switch (kind) {
            case FACT -> facts(FACT.FACT_ID, ids, reader, shell);
            case EVENT -> facts(FACT.EVENT_ID, ids, reader, shell);
            case PARTNER -> partners(ids, reader);
            case PERSON, FAMILY, EMPLOYEE -> named(ids, reader);
            case STATEMENT, NONE -> Map.of();
        };
    }

    Map<UUID, Subjects.Subject> subjects(Collection<UUID> ids, User reader) {
        var known = new HashMap<UUID, Subjects.Subject>();
        if (!ids.isEmpty()) {
            subjects.forEach(each -> known.putAll(each.find(ids, reader)));
        }
        return known;
    }

    private Map<UUID, Named> named(Collection<UUID> ids, User reader) {
        var names = new HashMap<UUID, Named>();
        subjects(ids, reader)
                .forEach((id, subject) -> names.put(id, new Named(id, subject.title(), subject.path(), null, null)));
        return names;
    }

    private Map<UUID, Named> partners(Collection<UUID> ids, User reader) {
        return db.select(PARTNER_CARD.ID, PARTNER_CARD.NAME)
                .from(PARTNER_CARD)
                .where(PARTNER_CARD.INSTITUTION_ID.eq(reader.institutionId()), PARTNER_CARD.ID.in(ids))
                .fetchMap(
                        PARTNER_CARD.ID,
                        row -> new Named(row.value1(), row.value2(), "/partners/" + row.value1(), null, null));
    }

    /** One row of each: the one that carries the quantity. */
    private Map<UUID, Named> facts(Field<UUID> key, Collection<UUID> ids, User reader, Shell shell) {
        var found = db.select(
                        key,
                        FACT.FACT_ID,
                        FACT.KIND,
                        FACT.CODE,
                        FACT.OCCURRED_ON,
                        SERVICE_CARD.TITLE,
                        FACT.PERSON_ID,
                        FACT.FAMILY_ID)
                .distinctOn(key)
                .from(FACT)
                .leftJoin(SERVICE_CARD)
                .on(SERVICE_CARD.INSTITUTION_ID.eq(FACT.INSTITUTION_ID))
                .and(SERVICE_CARD.CODE.eq(DSL.splitPart(FACT.CODE, DSL.inline("/"), DSL.inline(2))))
                .and(FACT.KIND.in("service", "participation"))
                .where(FACT.INSTITUTION_ID.eq(reader.institutionId()))
                .and(key.eq(DSL.any(ids.toArray(UUID[]::new))))
                .orderBy(key, FACT.QUANTITY.desc(), FACT.FACT_ID)
                .fetch();
        var about = new HashSet<UUID>();
        found.forEach(row -> Stream.of(row.value7(), row.value8())
                .filter(each -> each != null)
                .forEach(about::add));
        var known = subjects(about, reader);
        var names = new HashMap<UUID, Named>();
        found.forEach(row -> {
            var fact = new Listed.Fact(
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    row.value6(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    1,
                    null);
            var candidates = new ArrayList<UUID>();
            Stream.of(row.value7(), row.value8()).filter(each -> each != null).forEach(candidates::add);
            var whose = candidates.stream()
                    .filter(known::containsKey)
                    .map(known::get)
                    .findFirst()
                    .orElse(null);
            names.put(
                    row.value1(),
                    new Named(
                            row.value1(),
                            FactTitle.of(shell, fact),
                            candidates.isEmpty() || whose != null ? FactTitle.path(fact) : null,
                            row.value5(),
                            whose));
        });
        return names;
    }
}
