package opora.authorisation;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.institution.AssignmentDraft;
import opora.institution.ContactDraft;
import opora.institution.EmployeeDraft;
import opora.institution.InstitutionDraft;
import opora.institution.OpenInstitution;
import opora.institution.SectionDraft;
import opora.institution.Sections;
import opora.institution.Staff;
import opora.people.Curators;
import opora.people.FamilyDraft;
import opora.people.MemberDraft;
import opora.people.PersonDraft;
import opora.people.RegisterFamily;
import opora.people.ResidenceDraft;
import opora.people.RestrictionDraft;
import opora.people.Restrictions;
import opora.people.Sex;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.access.User;
import opora.territory.SettlementDraft;
import opora.territory.Territories;
import org.springframework.context.ApplicationContext;

/** Two institutions with their departments, sections and employees, and a family in each scope. */
final class Ground {

    private static final int YEARS_OF_SERVICE = 2;

    private final ApplicationContext beans;
    private final ZonedDateTime now;
    private final UUID municipality;

    final Change own;
    final Change foreign;
    final Place first;
    final Place second;
    final Place other;
    final Place abroad;

    /** A section, where it lies and who answers for it. */
    record Place(Change change, UUID department, UUID section, UUID settlement, UUID employee) {}

    Ground(ApplicationContext beans, ZonedDateTime now) {
        this.beans = beans;
        this.now = now;
        own = open("Центр «Маяк»");
        foreign = open("Центр «" + Scope.FOREIGN.canary + "ский»");
        municipality = beans.getBean(Territories.class).municipality("Заречная область", "Матричный район", own);
        var department = department("Отделение помощи семье", own);
        first = place("Участок первый", department, "Ольховка", "Лугова", own);
        second = place("Участок второй", department, "Еловка", "Полева", own);
        other = place("Участок третий", department("Отделение срочной помощи", own), "Сосновка", "Борова", own);
        var name = Scope.FOREIGN.canary;
        abroad = place(name + "ский участок", department(name + "ское", foreign), "Дубовка", name + "а", foreign);
    }

    private Change open(String name) {
        var change = new Change(User.console(Ids.next()), now, "Порядок");
        beans.getBean(OpenInstitution.class)
                .open(
                        new InstitutionDraft("centre", name, name, "", "Заречная область", null, "", "", "", List.of()),
                        change);
        return change;
    }

    private UUID department(String name, Change change) {
        return beans.getBean(Staff.class).department(name, change);
    }

    private Place place(String name, UUID department, String village, String specialist, Change change) {
        var settlement = beans.getBean(Territories.class)
                .settlement(new SettlementDraft(municipality, "село", village, false, null, null), change);
        var sections = beans.getBean(Sections.class);
        var section = sections.open(new SectionDraft(name, department, municipality, Set.of(settlement)), change);
        var employee = employ(specialist, department, change);
        var began = today().minusYears(YEARS_OF_SERVICE);
        sections.assign(new AssignmentDraft(section, employee, "1-к", began, began, null), change);
        sections.addContact(
                new ContactDraft(section, "school", "Завуч", specialist + " школа", "8 900 000-00-01"), change);
        return new Place(change, department, section, settlement, employee);
    }

    UUID employ(String familyName, UUID department, Change change) {
        var staff = beans.getBean(Staff.class);
        var position = staff.position("Специалист по социальной работе", change);
        return staff.employ(
                new EmployeeDraft(
                        null,
                        familyName,
                        "Мария",
                        "Петровна",
                        position,
                        department,
                        null,
                        today().minusYears(YEARS_OF_SERVICE + 1),
                        null),
                change);
    }

    /** The family of the scope, with what makes it one. */
    Household household(Scope scope) {
        var household = household(
                scope,
                switch (scope) {
                    case OWN, CLOSED, RESTRICTED -> first;
                    case NEIGHBOUR -> second;
                    case CURATED, ENTRUSTED, ELSEWHERE -> other;
                    case FOREIGN -> abroad;
                });
        if (scope == Scope.CURATED) {
            curate(household, first.employee());
        }
        return household;
    }

    /** From now on a few only may know that the family is here at all, when its scope says so. */
    void restrict(Household household) {
        if (household.scope().isRestricted()) {
            hide(household);
        }
        if (household.scope() == Scope.ENTRUSTED) {
            beans.getBean(Restrictions.class).name(household.family(), Set.of(first.employee()), household.change());
        }
    }

    /** A mother and a child who live there. */
    private Household household(Scope scope, Place place) {
        var surname = scope.canary + "а";
        var members = new ArrayList<MemberDraft>();
        members.add(member(surname, "Алла", today().minusYears(35), "mother"));
        members.add(member(surname, "Вера", today().minusYears(10), "daughter"));
        var registered = beans.getBean(RegisterFamily.class)
                .register(
                        new FamilyDraft(
                                null,
                                "",
                                today().minusYears(YEARS_OF_SERVICE).plusDays(3),
                                new ResidenceDraft(
                                        place.settlement(),
                                        place.section(),
                                        null,
                                        "ул. " + scope.canary + "ская",
                                        "1",
                                        "2"),
                                members),
                        place.change());
        return new Household(
                scope,
                place.change().institution(),
                place.department(),
                place.section(),
                place.settlement(),
                place.employee(),
                registered.familyId(),
                registered.personIds(),
                place.change());
    }

    private static MemberDraft member(String surname, String name, LocalDate born, String role) {
        return new MemberDraft(new PersonDraft(surname, name, "Ильинична", Sex.FEMALE, born, null, null), role, null);
    }

    private void curate(Household household, UUID employee) {
        beans.getBean(Curators.class).appoint(household.family(), employee, today().minusYears(1), household.change());
    }

    private void hide(Household household) {
        var draft = new RestrictionDraft(
                household.family(), "abuse", household.text("Постановление"), "", today().minusDays(20));
        beans.getBean(Restrictions.class).start(draft, household.change());
    }

    LocalDate today() {
        return now.toLocalDate();
    }
}
