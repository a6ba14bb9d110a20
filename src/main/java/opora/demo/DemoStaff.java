package opora.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opora.access.AccountDraft;
import opora.access.CreateAccount;
import opora.institution.EmployeeDraft;
import opora.institution.Staff;
import opora.platform.Change;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Thirty employees in the positions of the published staffing plan (STF-02), and four of them with an account to try. */
@Component
@Profile("demo")
class DemoStaff {

    static final String PASSWORD = "опора-надёжная-2026";

    private final Staff staff;
    private final CreateAccount createAccount;

    DemoStaff(Staff staff, CreateAccount createAccount) {
        this.staff = staff;
        this.createAccount = createAccount;
    }

    /** The people of one district's department. */
    record Team(UUID department, UUID head, List<UUID> specialists, UUID pedagogue, UUID psychologist) {}

    /** @param teams by the district's code */
    record Everybody(Map<String, Team> teams, UUID director, UUID lawyer, UUID urgentHead) {}

    Everybody employ(Map<String, UUID> departments, Names names, Change change) {
        var teams = new LinkedHashMap<String, Team>();
        departments.forEach((district, department) -> teams.put(district, team(department, names, change)));
        var urgent = staff.department("Отделение приема граждан и предоставления срочных социальных услуг", change);
        var director = employ("Директор", null, names, change);
        employ("Заместитель директора", null, names, change);
        employ("Методист", null, names, change);
        employ("Главный специалист", null, names, change);
        var lawyer = employ("Юрисконсульт", null, names, change);
        var urgentHead = employ(
                "Заведующий отделением приема граждан и предоставления срочных социальных услуг",
                urgent,
                names,
                change);
        return new Everybody(teams, director, lawyer, urgentHead);
    }

    private Team team(UUID department, Names names, Change change) {
        var head = employ("Заведующий отделением помощи семье и детям", department, names, change);
        var specialists = new ArrayList<UUID>();
        for (int i = 0; i < 3; i++) {
            specialists.add(employ("Специалист по социальной работе", department, names, change));
        }
        var pedagogue = employ("Социальный педагог", department, names, change);
        var psychologist = employ("Психолог", department, names, change);
        return new Team(department, head, specialists, pedagogue, psychologist);
    }

    private UUID employ(String position, @Nullable UUID department, Names names, Change change) {
        var family = names.family();
        var father = names.father();
        return staff.employ(
                new EmployeeDraft(
                        null,
                        Names.familyName(family, true),
                        names.given(true, "adult"),
                        Names.patronymic(father, true),
                        staff.position(position, change),
                        department,
                        null,
                        change.today().minusYears(4).withDayOfYear(20),
                        null),
                change);
    }

    /** @param specialist the specialist whose sections are the first of the first district; the answer is the account of the psychologist */
    UUID openAccounts(Everybody everybody, UUID specialist, Change change) {
        var team = everybody.teams().values().iterator().next();
        account("direktor", "Директор центра", everybody.director(), Role.DIRECTOR, Reach.INSTITUTION, null, change);
        account(
                "zaveduyushchaya",
                "Заведующая отделением",
                team.head(),
                Role.HEAD,
                Reach.DEPARTMENT,
                team.department(),
                change);
        account("specialist", "Специалист участка", specialist, Role.SPECIALIST, Reach.SECTIONS, null, change);
        return account(
                "psiholog",
                "Психолог отделения",
                team.psychologist(),
                Role.PSYCHOLOGIST,
                Reach.DEPARTMENT,
                team.department(),
                change);
    }

    private UUID account(
            String login,
            String name,
            UUID employee,
            Role role,
            Reach reach,
            @Nullable UUID department,
            Change change) {
        return createAccount.create(
                new AccountDraft(login, name, employee, Set.of(role), reach, department, PASSWORD), change);
    }
}
