package opora.access;

import static opora.access.db.Tables.ACCOUNT;
import static opora.institution.views.Tables.DEPARTMENT_CARD;
import static opora.institution.views.Tables.EMPLOYEE_CARD;

import java.util.UUID;
import java.util.regex.Pattern;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.access.Reach;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an account must be, whoever creates or changes it. */
@Component
class AccountRules {

    /** Letters of any alphabet: a login is typed on the keyboard people have. */
    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{2,59}");

    private final DSLContext db;

    AccountRules(DSLContext db) {
        this.db = db;
    }

    void mustMakeSense(AccountDraft draft, Change change) {
        if (!LOGIN.matcher(draft.login()).matches()) {
            throw new Refused("access.login.unusual").on("login");
        }
        if (db.fetchExists(ACCOUNT, ACCOUNT.LOGIN.eq(draft.login()))) {
            throw new Refused("constraint.account_login_once").on("login");
        }
        rightsMustMakeSense(draft, change);
    }

    /** All but the login, which never changes. */
    void rightsMustMakeSense(AccountDraft draft, Change change) {
        if (draft.name().isEmpty()) {
            throw new Refused("access.name.missing").on("name");
        }
        if (draft.roles().isEmpty()) {
            throw new Refused("access.roles.missing").on("roles");
        }
        if (draft.reach() == Reach.SECTIONS && draft.employeeId() == null) {
            throw new Refused("access.employee.missing").on("employeeId");
        }
        if (draft.reach() == Reach.DEPARTMENT && draft.departmentId() == null) {
            throw new Refused("access.department.missing").on("departmentId");
        }
        mustBelongHere(draft.employeeId(), draft.departmentId(), change);
    }

    private void mustBelongHere(@Nullable UUID employee, @Nullable UUID department, Change change) {
        if (employee != null
                && !db.fetchExists(
                        EMPLOYEE_CARD,
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(change.institution()),
                        EMPLOYEE_CARD.ID.eq(employee))) {
            throw new Refused("access.employee.unknown").on("employeeId");
        }
        if (department != null
                && !db.fetchExists(
                        DEPARTMENT_CARD,
                        DEPARTMENT_CARD.INSTITUTION_ID.eq(change.institution()),
                        DEPARTMENT_CARD.ID.eq(department))) {
            throw new Refused("access.department.unknown").on("departmentId");
        }
    }
}
