package opora.casework.journal;

import static opora.casework.db.Tables.CAUSE;
import static opora.casework.db.Tables.STANDING;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.people.views.Tables.CATEGORY_CARD;
import static opora.people.views.Tables.CATEGORY_INTERVAL;
import static opora.people.views.Tables.CURATOR_INTERVAL;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.MEMBERSHIP_INTERVAL;
import static opora.people.views.Tables.PERSON_CARD;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.casework.accompaniment.Cause;
import opora.people.Families;
import opora.people.MembershipRole;
import opora.platform.access.User;
import opora.platform.text.RussianDate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the journal says of each family beside its case: one query a column for a whole slice. */
@Component
class JournalColumns {

    private final DSLContext db;
    private final Families families;
    private final MessageSource messages;

    JournalColumns(DSLContext db, Families families, MessageSource messages) {
        this.db = db;
        this.families = families;
        this.messages = messages;
    }

    List<FamiliesJournalRow> of(List<JournalCase> cases, JournalDays days, User user) {
        var ids = cases.stream().map(JournalCase::familyId).distinct().toArray(UUID[]::new);
        var members = members(ids, days, user);
        var categories = categories(ids, days, user);
        var curators = curators(ids, days, user);
        var caseIds = cases.stream().map(JournalCase::id).toArray(UUID[]::new);
        var causes = causes(caseIds, days, user);
        var levels = levels(caseIds, days, user);
        return cases.stream()
                .map(each -> new FamiliesJournalRow(
                        each.id(),
                        each.familyId(),
                        each.number(),
                        each.family(),
                        members.getOrDefault(each.familyId(), List.of()),
                        causes.getOrDefault(each.id(), List.of()),
                        categories.getOrDefault(each.familyId(), List.of()),
                        curators.getOrDefault(each.familyId(), List.of()),
                        levels.getOrDefault(each.id(), List.of()),
                        each.openedOn(),
                        each.closedOn(),
                        each.reason()))
                .toList();
    }

    private Map<UUID, List<String>> members(UUID[] ids, JournalDays days, User user) {
        return db.selectDistinct(
                        MEMBERSHIP_INTERVAL.FAMILY_ID,
                        PERSON_CARD.FULL_NAME,
                        PERSON_CARD.BIRTH_DATE,
                        MEMBERSHIP_INTERVAL.ROLE)
                .from(MEMBERSHIP_INTERVAL)
                .join(PERSON_CARD)
                .on(
                        PERSON_CARD.INSTITUTION_ID.eq(MEMBERSHIP_INTERVAL.INSTITUTION_ID),
                        PERSON_CARD.ID.eq(MEMBERSHIP_INTERVAL.PERSON_ID))
                .where(
                        MEMBERSHIP_INTERVAL.INSTITUTION_ID.eq(user.institutionId()),
                        MEMBERSHIP_INTERVAL.FAMILY_ID.eq(any(ids)),
                        overlaps(MEMBERSHIP_INTERVAL.STARTS_ON, MEMBERSHIP_INTERVAL.ENDS_ON, days))
                .orderBy(PERSON_CARD.BIRTH_DATE.asc().nullsLast(), PERSON_CARD.FULL_NAME)
                .fetchGroups(row -> row.value1(), row -> member(row.value2(), row.value3(), row.value4()));
    }

    private static String member(String name, @Nullable LocalDate born, String role) {
        var title = MembershipRole.of(role).map(MembershipRole::title).orElse(role);
        return name + ", " + (born == null ? "" : RussianDate.format(born) + ", ") + title;
    }

    /** A sensitive category stands only where the reader may read what is sensitive of the family. */
    private Map<UUID, List<String>> categories(UUID[] ids, JournalDays days, User user) {
        var readable = CATEGORY_CARD
                .SENSITIVE
                .isFalse()
                .or(families.sensitive(user, FAMILY_CARD.ID, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID));
        return db.selectDistinct(CATEGORY_INTERVAL.FAMILY_ID, CATEGORY_CARD.TITLE)
                .from(CATEGORY_INTERVAL)
                .join(FAMILY_CARD)
                .on(
                        FAMILY_CARD.INSTITUTION_ID.eq(CATEGORY_INTERVAL.INSTITUTION_ID),
                        FAMILY_CARD.ID.eq(CATEGORY_INTERVAL.FAMILY_ID))
                .join(CATEGORY_CARD)
                .on(
                        CATEGORY_CARD.INSTITUTION_ID.eq(CATEGORY_INTERVAL.INSTITUTION_ID),
                        CATEGORY_CARD.CODE.eq(CATEGORY_INTERVAL.CATEGORY_CODE))
                .where(
                        CATEGORY_INTERVAL.INSTITUTION_ID.eq(user.institutionId()),
                        CATEGORY_INTERVAL.FAMILY_ID.eq(any(ids)),
                        overlaps(CATEGORY_INTERVAL.STARTS_ON, CATEGORY_INTERVAL.ENDS_ON, days),
                        readable)
                .orderBy(CATEGORY_CARD.TITLE)
                .fetchGroups(CATEGORY_INTERVAL.FAMILY_ID, CATEGORY_CARD.TITLE);
    }

    private Map<UUID, List<String>> curators(UUID[] ids, JournalDays days, User user) {
        return db.select(CURATOR_INTERVAL.FAMILY_ID, EMPLOYEE_CARD.SHORT_NAME, CURATOR_INTERVAL.STARTS_ON)
                .from(CURATOR_INTERVAL)
                .join(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(CURATOR_INTERVAL.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(CURATOR_INTERVAL.EMPLOYEE_ID))
                .where(
                        CURATOR_INTERVAL.INSTITUTION_ID.eq(user.institutionId()),
                        CURATOR_INTERVAL.FAMILY_ID.eq(any(ids)),
                        overlaps(CURATOR_INTERVAL.STARTS_ON, CURATOR_INTERVAL.ENDS_ON, days))
                .orderBy(CURATOR_INTERVAL.STARTS_ON)
                .fetchGroups(CURATOR_INTERVAL.FAMILY_ID, row -> since(row.value2(), row.value3()));
    }

    /** Why the situation was difficult says much of the family: only those read it who may. */
    private Map<UUID, List<String>> causes(UUID[] cases, JournalDays days, User user) {
        return db.selectDistinct(CAUSE.CASE_ID, CAUSE.CODE)
                .from(CAUSE)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(CAUSE.INSTITUTION_ID), FAMILY_CARD.ID.eq(CAUSE.FAMILY_ID))
                .where(
                        CAUSE.INSTITUTION_ID.eq(user.institutionId()),
                        CAUSE.CASE_ID.eq(any(cases)),
                        CAUSE.VOIDED_AT.isNull(),
                        overlaps(CAUSE.FOUND_ON, CAUSE.GONE_ON, days),
                        families.sensitive(user, FAMILY_CARD.ID, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID))
                .orderBy(CAUSE.CASE_ID, CAUSE.CODE)
                .fetchGroups(CAUSE.CASE_ID, row -> text(Cause.titleKey(row.value2())));
    }

    private Map<UUID, List<String>> levels(UUID[] cases, JournalDays days, User user) {
        return db.select(STANDING.CASE_ID, STANDING.CODE, STANDING.STARTS_ON, STANDING.ENDS_ON)
                .from(STANDING)
                .where(
                        STANDING.INSTITUTION_ID.eq(user.institutionId()),
                        STANDING.CASE_ID.eq(any(cases)),
                        STANDING.AXIS.eq("level"),
                        STANDING.VOIDED_AT.isNull(),
                        overlaps(STANDING.STARTS_ON, STANDING.ENDS_ON, days))
                .orderBy(STANDING.STARTS_ON, STANDING.ID)
                .fetchGroups(STANDING.CASE_ID, row -> level(row.value2(), row.value3(), row.value4()));
    }

    private String level(String code, LocalDate since, @Nullable LocalDate until) {
        var title = text("casework.level." + code);
        return until == null
                ? since(title, since)
                : text("casework.journal.between", title, RussianDate.format(since), RussianDate.format(until));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private String since(String what, LocalDate day) {
        return text("casework.journal.since", what, RussianDate.format(day));
    }

    private static Condition overlaps(Field<LocalDate> starts, Field<LocalDate> ends, JournalDays days) {
        return starts.le(Objects.requireNonNull(days.to()))
                .and(ends.isNull().or(ends.ge(Objects.requireNonNull(days.from()))));
    }
}
