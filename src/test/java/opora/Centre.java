package opora;

import static opora.access.db.Tables.ACCOUNT;
import static opora.access.db.Tables.ACCOUNT_ROLE;
import static opora.institution.db.Tables.DEPARTMENT;
import static opora.institution.db.Tables.EMPLOYEE;
import static opora.institution.db.Tables.INSTITUTION_;
import static opora.institution.db.Tables.POSITION;
import static opora.institution.db.Tables.SECTION;
import static opora.institution.db.Tables.SECTION_ASSIGNMENT;
import static opora.institution.db.Tables.SECTION_SETTLEMENT;
import static opora.territory.db.Tables.MUNICIPALITY;
import static opora.territory.db.Tables.SETTLEMENT;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.platform.access.User;
import opora.platform.access.UserSource;
import org.jooq.DSLContext;

/** Makes the ground a test stands on: a centre with a department, settlements, sections, employees and accounts. */
public class Centre {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 9);

    private final DSLContext db;
    private final UserSource users;
    private final Clock clock;

    Centre(DSLContext db, UserSource users, Clock clock) {
        this.db = db;
        this.users = users;
        this.clock = clock;
    }

    public UUID institution() {
        var id = Ids.next();
        db.insertInto(INSTITUTION_)
                .set(INSTITUTION_.ID, id)
                .set(INSTITUTION_.KIND, "centre")
                .set(INSTITUTION_.FULL_NAME, "Центр помощи семье и детям «Причал» " + id)
                .set(INSTITUTION_.SHORT_NAME, "Центр «Причал»")
                .execute();
        return id;
    }

    public UUID department(UUID institution, String name) {
        var id = Ids.next();
        db.insertInto(DEPARTMENT)
                .set(DEPARTMENT.INSTITUTION_ID, institution)
                .set(DEPARTMENT.ID, id)
                .set(DEPARTMENT.NAME, name)
                .execute();
        return id;
    }

    public UUID municipality(String name) {
        var id = Ids.next();
        db.insertInto(MUNICIPALITY)
                .set(MUNICIPALITY.ID, id)
                .set(MUNICIPALITY.NAME, name)
                .set(MUNICIPALITY.REGION, "Заречная область " + id)
                .execute();
        return id;
    }

    public UUID settlement(UUID municipality, String name, boolean remote) {
        var id = Ids.next();
        db.insertInto(SETTLEMENT)
                .set(SETTLEMENT.ID, id)
                .set(SETTLEMENT.MUNICIPALITY_ID, municipality)
                .set(SETTLEMENT.KIND, "село")
                .set(SETTLEMENT.NAME, name)
                .set(SETTLEMENT.NAME_KEY, name.toLowerCase(Locale.ROOT).replace('ё', 'е'))
                .set(SETTLEMENT.REMOTE, remote)
                .execute();
        return id;
    }

    public UUID section(UUID institution, UUID department, UUID settlement, String name) {
        var id = Ids.next();
        db.insertInto(SECTION)
                .set(SECTION.INSTITUTION_ID, institution)
                .set(SECTION.ID, id)
                .set(SECTION.NAME, name)
                .set(SECTION.DEPARTMENT_ID, department)
                .execute();
        db.insertInto(SECTION_SETTLEMENT)
                .set(SECTION_SETTLEMENT.INSTITUTION_ID, institution)
                .set(SECTION_SETTLEMENT.SECTION_ID, id)
                .set(SECTION_SETTLEMENT.SETTLEMENT_ID, settlement)
                .execute();
        return id;
    }

    public UUID employee(UUID institution, UUID department, String familyName, String position) {
        var id = Ids.next();
        db.insertInto(EMPLOYEE)
                .set(EMPLOYEE.INSTITUTION_ID, institution)
                .set(EMPLOYEE.ID, id)
                .set(EMPLOYEE.FAMILY_NAME, familyName)
                .set(EMPLOYEE.GIVEN_NAME, "Мария")
                .set(EMPLOYEE.PATRONYMIC, "Петровна")
                .set(EMPLOYEE.NAME_KEY, familyName.toLowerCase(Locale.ROOT).replace('ё', 'е') + " мария петровна")
                .set(EMPLOYEE.POSITION_ID, position(institution, position))
                .set(EMPLOYEE.DEPARTMENT_ID, department)
                .set(EMPLOYEE.HIRED_ON, LONG_AGO)
                .execute();
        return id;
    }

    public void assign(UUID institution, UUID section, UUID employee) {
        db.insertInto(SECTION_ASSIGNMENT)
                .set(SECTION_ASSIGNMENT.INSTITUTION_ID, institution)
                .set(SECTION_ASSIGNMENT.ID, Ids.next())
                .set(SECTION_ASSIGNMENT.SECTION_ID, section)
                .set(SECTION_ASSIGNMENT.EMPLOYEE_ID, employee)
                .set(SECTION_ASSIGNMENT.ORDER_NUMBER, "12-к")
                .set(SECTION_ASSIGNMENT.ORDER_DATE, LONG_AGO)
                .set(SECTION_ASSIGNMENT.STARTS_ON, LONG_AGO)
                .execute();
    }

    public UUID account(UUID institution, UUID employee, Role role, Reach reach, UUID department) {
        var id = Ids.next();
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, id)
                .set(ACCOUNT.INSTITUTION_ID, institution)
                .set(ACCOUNT.EMPLOYEE_ID, employee)
                .set(ACCOUNT.LOGIN, id.toString())
                .set(ACCOUNT.NAME, "Мария Петровна")
                .set(ACCOUNT.REACH, reach.name())
                .set(ACCOUNT.DEPARTMENT_ID, department)
                .set(ACCOUNT.CREATED_AT, OffsetDateTime.now(clock))
                .execute();
        db.insertInto(ACCOUNT_ROLE)
                .set(ACCOUNT_ROLE.ACCOUNT_ID, id)
                .set(ACCOUNT_ROLE.ROLE, role.name())
                .execute();
        return id;
    }

    /** A small centre, ready: two sections of one department, each with its specialist, and a director over all. */
    public Small small() {
        var institution = institution();
        var department = department(institution, "Отделение помощи семье и детям");
        var municipality = municipality("Заречный район");
        var near = settlement(municipality, "Берёзовка", false);
        var remote = settlement(municipality, "Дальнее", true);
        var first = section(institution, department, near, "Участок № 1");
        var second = section(institution, department, remote, "Участок № 2");
        var specialist = employee(institution, department, "Соколова", "Специалист по социальной работе");
        var colleague = employee(institution, department, "Ершова", "Специалист по работе с семьей");
        assign(institution, first, specialist);
        assign(institution, second, colleague);
        var director = account(institution, null, Role.DIRECTOR, Reach.INSTITUTION, null);
        var specialistAccount = account(institution, specialist, Role.SPECIALIST, Reach.SECTIONS, null);
        var colleagueAccount = account(institution, colleague, Role.SPECIALIST, Reach.SECTIONS, null);
        return new Small(
                institution,
                department,
                near,
                remote,
                first,
                second,
                specialist,
                colleague,
                director,
                specialistAccount,
                colleagueAccount);
    }

    /** A change made by this account today, for calling use cases. */
    public Change by(UUID account) {
        return new Change(user(account), ZonedDateTime.now(clock), "");
    }

    public User user(UUID account) {
        return users.byAccount(account).orElseThrow();
    }

    private UUID position(UUID institution, String name) {
        var known = db.select(POSITION.ID)
                .from(POSITION)
                .where(POSITION.INSTITUTION_ID.eq(institution), POSITION.NAME.eq(name))
                .fetchOptional(POSITION.ID);
        return known.orElseGet(() -> {
            var id = Ids.next();
            db.insertInto(POSITION)
                    .set(POSITION.INSTITUTION_ID, institution)
                    .set(POSITION.ID, id)
                    .set(POSITION.NAME, name)
                    .execute();
            return id;
        });
    }

    /**
     * @param near a settlement in the first section
     * @param remote a remote settlement in the second section
     * @param specialist the employee of the first section; colleague that of the second
     * @param director an account that reaches the whole institution
     */
    public record Small(
            UUID institution,
            UUID department,
            UUID near,
            UUID remote,
            UUID firstSection,
            UUID secondSection,
            UUID specialist,
            UUID colleague,
            UUID director,
            UUID specialistAccount,
            UUID colleagueAccount) {

        public Set<UUID> sections() {
            return Set.of(firstSection, secondSection);
        }
    }
}
