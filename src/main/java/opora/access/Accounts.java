package opora.access;

import static opora.access.db.Tables.ACCOUNT;
import static opora.access.db.Tables.ACCOUNT_ROLE;
import static opora.institution.views.Tables.SECTION_ASSIGNMENT_INTERVAL;
import static opora.institution.views.Tables.SECTION_CARD;
import static opora.institution.views.Tables.SUBSTITUTION_INTERVAL;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.platform.access.User;
import opora.platform.access.UserSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the user behind an account in one query: roles, reach, and the sections that are in reach today. */
@Repository
class Accounts implements UserSource {

    private final DSLContext db;
    private final Clock clock;

    Accounts(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Optional<User> byAccount(UUID accountId) {
        var roles = field(
                select(arrayAgg(ACCOUNT_ROLE.ROLE)).from(ACCOUNT_ROLE).where(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID)));
        var today = LocalDate.now(clock);
        var sections = sectionsInReach(today);
        return db.select(
                        ACCOUNT.ID,
                        ACCOUNT.INSTITUTION_ID,
                        ACCOUNT.EMPLOYEE_ID,
                        ACCOUNT.NAME,
                        roles,
                        ACCOUNT.REACH,
                        sections,
                        array(absentToday(today)))
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(accountId), Working.on(today))
                .fetchOptional(row -> new User(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        rolesOf(row.value5()),
                        Reach.valueOf(row.value6()),
                        row.value7() == null ? Set.of() : Set.of(row.value7()),
                        row.value8() == null ? Set.of() : Set.of(row.value8())));
    }

    /** The employees on leave for whom the account's employee works today. */
    private static Select<Record1<UUID>> absentToday(LocalDate today) {
        return select(SUBSTITUTION_INTERVAL.ABSENT_EMPLOYEE_ID)
                .from(SUBSTITUTION_INTERVAL)
                .where(
                        SUBSTITUTION_INTERVAL.INSTITUTION_ID.eq(ACCOUNT.INSTITUTION_ID),
                        SUBSTITUTION_INTERVAL.SUBSTITUTE_EMPLOYEE_ID.eq(ACCOUNT.EMPLOYEE_ID),
                        val(today).between(SUBSTITUTION_INTERVAL.STARTS_ON, SUBSTITUTION_INTERVAL.ENDS_ON));
    }

    private static Field<UUID[]> sectionsInReach(LocalDate today) {
        var assigned = field(select(arrayAgg(SECTION_ASSIGNMENT_INTERVAL.SECTION_ID))
                .from(SECTION_ASSIGNMENT_INTERVAL)
                .where(
                        SECTION_ASSIGNMENT_INTERVAL.INSTITUTION_ID.eq(ACCOUNT.INSTITUTION_ID),
                        SECTION_ASSIGNMENT_INTERVAL
                                .EMPLOYEE_ID
                                .eq(ACCOUNT.EMPLOYEE_ID)
                                .or(SECTION_ASSIGNMENT_INTERVAL.EMPLOYEE_ID.in(absentToday(today))),
                        val(today).ge(SECTION_ASSIGNMENT_INTERVAL.STARTS_ON),
                        SECTION_ASSIGNMENT_INTERVAL
                                .ENDS_ON
                                .isNull()
                                .or(SECTION_ASSIGNMENT_INTERVAL.ENDS_ON.ge(today))));
        var ofDepartment = field(select(arrayAgg(SECTION_CARD.ID))
                .from(SECTION_CARD)
                .where(
                        SECTION_CARD.INSTITUTION_ID.eq(ACCOUNT.INSTITUTION_ID),
                        SECTION_CARD.DEPARTMENT_ID.eq(ACCOUNT.DEPARTMENT_ID)));
        return when(ACCOUNT.REACH.eq(Reach.SECTIONS.name()), assigned)
                .when(ACCOUNT.REACH.eq(Reach.DEPARTMENT.name()), ofDepartment);
    }

    static Set<Role> rolesOf(String @Nullable [] names) {
        if (names == null) {
            return Set.of();
        }
        return Collections.unmodifiableSet(Arrays.stream(names)
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))));
    }
}
