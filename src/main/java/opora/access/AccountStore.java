package opora.access;

import static opora.access.db.Tables.ACCOUNT;
import static opora.access.db.Tables.ACCOUNT_ROLE;
import static opora.institution.views.Tables.DEPARTMENT_CARD;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.platform.access.Reach;
import opora.platform.web.Choice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {

    private static final Field<String[]> ROLES = field(select(arrayAgg(ACCOUNT_ROLE.ROLE))
                    .from(ACCOUNT_ROLE)
                    .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID)))
            .as("roles");

    private final DSLContext db;

    AccountStore(DSLContext db) {
        this.db = db;
    }

    List<AccountLine> all(UUID institution) {
        return read(institution, DSL.noCondition()).map(AccountStore::line);
    }

    Optional<AccountLine> one(UUID institution, UUID id) {
        return read(institution, ACCOUNT.ID.eq(id)).stream()
                .map(AccountStore::line)
                .findFirst();
    }

    /** Employees an account may belong to: those who work here today. */
    List<Choice> employees(UUID institution, LocalDate today) {
        return db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.FULL_NAME, EMPLOYEE_CARD.POSITION_NAME)
                .from(EMPLOYEE_CARD)
                .where(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(institution),
                        EMPLOYEE_CARD.LEFT_ON.isNull().or(EMPLOYEE_CARD.LEFT_ON.ge(today)))
                .orderBy(EMPLOYEE_CARD.NAME_KEY)
                .fetch(row -> Choice.of(row.value1(), row.value2() + ", " + row.value3()));
    }

    List<Choice> departments(UUID institution) {
        return db.select(DEPARTMENT_CARD.ID, DEPARTMENT_CARD.NAME)
                .from(DEPARTMENT_CARD)
                .where(DEPARTMENT_CARD.INSTITUTION_ID.eq(institution))
                .orderBy(DEPARTMENT_CARD.NAME)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    private Result<? extends Record> read(UUID institution, Condition condition) {
        return db.select(
                        ACCOUNT.ID,
                        ACCOUNT.LOGIN,
                        ACCOUNT.NAME,
                        ROLES,
                        ACCOUNT.REACH,
                        ACCOUNT.EMPLOYEE_ID,
                        EMPLOYEE_CARD.FULL_NAME,
                        EMPLOYEE_CARD.LEFT_ON,
                        ACCOUNT.DEPARTMENT_ID,
                        DEPARTMENT_CARD.NAME,
                        ACCOUNT.ACTIVE,
                        ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .leftJoin(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(ACCOUNT.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(ACCOUNT.EMPLOYEE_ID))
                .leftJoin(DEPARTMENT_CARD)
                .on(
                        DEPARTMENT_CARD.INSTITUTION_ID.eq(ACCOUNT.INSTITUTION_ID),
                        DEPARTMENT_CARD.ID.eq(ACCOUNT.DEPARTMENT_ID))
                .where(ACCOUNT.INSTITUTION_ID.eq(institution), condition)
                .orderBy(ACCOUNT.ACTIVE.desc(), ACCOUNT.NAME, ACCOUNT.ID)
                .fetch();
    }

    private static AccountLine line(Record row) {
        return new AccountLine(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.LOGIN),
                row.get(ACCOUNT.NAME),
                Accounts.rolesOf(row.get(ROLES)),
                Reach.valueOf(row.get(ACCOUNT.REACH)),
                row.get(ACCOUNT.EMPLOYEE_ID),
                row.get(EMPLOYEE_CARD.FULL_NAME),
                row.get(EMPLOYEE_CARD.LEFT_ON),
                row.get(ACCOUNT.DEPARTMENT_ID),
                row.get(DEPARTMENT_CARD.NAME),
                row.get(ACCOUNT.ACTIVE),
                row.get(ACCOUNT.PASSWORD_HASH) != null);
    }
}
