package opora.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.institution.AssignmentDraft;
import opora.institution.ContactDraft;
import opora.institution.InstitutionDraft;
import opora.institution.OpenInstitution;
import opora.institution.SectionDraft;
import opora.institution.Sections;
import opora.institution.Staff;
import opora.platform.Change;
import opora.platform.text.Tsv;
import opora.territory.SettlementDraft;
import opora.territory.Territories;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The ground of the demonstration centre: districts, settlements, departments, sections with their orders and contacts. */
@Component
@Profile("demo")
class DemoGround {

    private static final String REGION = "Заречная область";
    private static final int SECTIONS_IN_DISTRICT = 6;

    private final OpenInstitution openInstitution;
    private final Territories territories;
    private final Sections sections;
    private final Staff staff;

    DemoGround(OpenInstitution openInstitution, Territories territories, Sections sections, Staff staff) {
        this.openInstitution = openInstitution;
        this.territories = territories;
        this.sections = sections;
        this.staff = staff;
    }

    /** A section, where it lies and who answers for it. */
    record Section(UUID id, String district, UUID department, UUID specialist, List<Settlement> settlements) {}

    /** @param weight how many people live there, so that families stand where people are */
    record Settlement(UUID id, boolean remote, int weight) {}

    void openCentre(Change change) {
        openInstitution.open(
                new InstitutionDraft(
                        "centre",
                        "Государственное бюджетное учреждение «Центр помощи семье и детям «Причал»",
                        "Центр «Причал»",
                        "Министерство социальной защиты Заречной области",
                        REGION,
                        "123450",
                        "Заречная область, пос. Липогорье, ул. Центральная, д. 4",
                        "centre@prichal.example",
                        "prichal.example",
                        List.of("8 (49901) 2-14-07", "8 (49901) 2-14-08")),
                change);
    }

    /** One department of help to families and children for each district, by the district's code. */
    Map<String, UUID> departments(Change change) {
        var departments = new LinkedHashMap<String, UUID>();
        for (var district : Tsv.read("/opora/demo/districts.tsv")) {
            var name = "Отделение помощи семье и детям (" + district.get("name") + ")";
            departments.put(district.get("code"), staff.department(name, change));
        }
        return departments;
    }

    /** @param specialists the specialists of each district; each answers for one section or two */
    List<Section> sections(Map<String, UUID> departments, Map<String, List<UUID>> specialists, Change change) {
        var made = new ArrayList<Section>();
        for (var district : Tsv.read("/opora/demo/districts.tsv")) {
            var code = district.get("code");
            var municipality = territories.municipality(REGION, district.get("name"), change);
            var parts = divided(settlements(code, municipality, change));
            for (int i = 0; i < parts.size(); i++) {
                var number = made.size() + 1;
                var specialist =
                        specialists.get(code).get(i % specialists.get(code).size());
                made.add(section(number, code, municipality, departments.get(code), specialist, parts.get(i), change));
            }
        }
        return made;
    }

    private List<Settlement> settlements(String district, UUID municipality, Change change) {
        var settlements = new ArrayList<Settlement>();
        for (var row : Tsv.read("/opora/demo/settlements.tsv")) {
            if (row.get("district").equals(district)) {
                var id = territories.settlement(
                        new SettlementDraft(
                                municipality,
                                row.get("kind"),
                                row.get("name"),
                                row.flag("remote"),
                                new BigDecimal(row.get("latitude")),
                                new BigDecimal(row.get("longitude"))),
                        change);
                settlements.add(new Settlement(id, row.flag("remote"), row.number("population")));
            }
        }
        return settlements;
    }

    private static List<List<Settlement>> divided(List<Settlement> settlements) {
        var parts = new ArrayList<List<Settlement>>();
        for (int i = 0; i < SECTIONS_IN_DISTRICT; i++) {
            parts.add(new ArrayList<>());
        }
        for (int i = 0; i < settlements.size(); i++) {
            parts.get(i % SECTIONS_IN_DISTRICT).add(settlements.get(i));
        }
        return parts;
    }

    private Section section(
            int number,
            String district,
            UUID municipality,
            UUID department,
            UUID specialist,
            List<Settlement> settlements,
            Change change) {
        var ids = settlements.stream().map(Settlement::id).collect(Collectors.toSet());
        var id = sections.open(new SectionDraft("Участок № " + number, department, municipality, ids), change);
        var year = change.today().getYear() - 2;
        var start = change.today().withDayOfYear(1).withYear(year).plusDays(8);
        sections.assign(new AssignmentDraft(id, specialist, number + "-к", start.minusDays(2), start, null), change);
        contacts(id, number, district, change);
        return new Section(id, district, department, specialist, settlements);
    }

    private void contacts(UUID section, int number, String district, Change change) {
        var school = Tsv.read("/opora/demo/schools.tsv").stream()
                .filter(row ->
                        row.get("district").equals(district) && row.get("kind").equals("школа"))
                .findFirst()
                .orElseThrow()
                .get("name");
        for (var contact : List.of(
                new ContactDraft(section, "school", "Завуч по воспитательной работе", school, phone(number, 1)),
                new ContactDraft(section, "feldsher", "Дежурный фельдшер", "ФАП", phone(number, 2)),
                new ContactDraft(
                        section, "police_inspector", "Участковый уполномоченный", "Полиция", phone(number, 3)))) {
            sections.addContact(contact, change);
        }
    }

    private static String phone(int section, int line) {
        return "8 (49901) 3-%02d-%02d".formatted(section, 10 + line);
    }
}
