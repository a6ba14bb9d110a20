package opora.exchange.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import opora.exchange.sheets.Row;
import opora.platform.Refused;
import opora.platform.text.SearchText;
import opora.reports.Statements;
import opora.surveys.KnownFillings;
import opora.surveys.PublishedQuestionnaire;
import org.jspecify.annotations.Nullable;

/** All that rows may refer to: what the institution has stored and what the rows before have brought. */
public final class World {

    final UUID institution;
    final LocalDate today;

    /** The names the institution answers to; empty while it is only about to be opened. */
    final List<String> institutionNames = new ArrayList<>();

    String region = "";
    final Map<String, Ref> departments = new HashMap<>();
    final Map<String, UUID> municipalities = new HashMap<>();
    final List<SettlementRef> settlements = new ArrayList<>();
    final List<EmployeeRef> employees = new ArrayList<>();
    final Map<String, SectionRef> sections = new HashMap<>();
    final Map<String, FamilyRef> families = new HashMap<>();
    final Map<String, StoredFamily> storedFamilies = new HashMap<>();
    final KnownEvents events = new KnownEvents();
    final Map<String, StoredTool> tools = new HashMap<>();

    /** What families are rated on, by title; empty until a sheet asks. */
    final Map<String, String> domains = new HashMap<>();

    /** Null until a sheet asks. */
    @Nullable
    Monitored monitored;

    /** By number and day; null until a sheet asks. */
    @Nullable
    Map<String, ContractRef> contracts;

    /** By code; empty where there is none of it. */
    final Map<String, Optional<PublishedQuestionnaire>> questionnaires = new HashMap<>();

    /** Null until a sheet asks. */
    @Nullable
    Set<KnownFillings.Known> fillings;

    /** The families that cannot be removed from service, with the reason; null until a sheet asks. */
    @Nullable
    Map<UUID, Refused> held;

    private final Map<String, PartnerRef> partners = new HashMap<>();
    private final List<AgreementRef> agreements = new ArrayList<>();

    /** The stored answers to yes/no indicators; null until a sheet asks. */
    @Nullable
    Map<Statements.Answered, Boolean> answers;

    /** Sheet, year and number of what was recorded under a number. */
    final Set<String> numbers = new HashSet<>();

    private final Map<String, ServiceRef> services = new HashMap<>();
    private final Map<String, ServiceRef> servicesAsWritten = new HashMap<>();
    private final Map<String, FamilyRef> familiesAsWritten = new HashMap<>();
    private final Map<String, PersonRef> persons = new HashMap<>();
    private final Map<String, PersonRef> personsBySnils = new HashMap<>();
    private final Map<Integer, Stay> stays = new HashMap<>();
    private final Map<String, Integer> firstRows = new HashMap<>();
    private final Map<String, List<SettlementRef>> settlementsByName = new HashMap<>();
    private final Map<String, List<EmployeeRef>> employeesByName = new HashMap<>();

    /** What is stored of a family, to tell a row that says the same from one that contradicts it. */
    record StoredFamily(
            String name,
            LocalDate registeredOn,
            @Nullable UUID settlement,
            @Nullable UUID section,
            String street,
            String house,
            String flat) {}

    /** What is stored of a tool of the bank of methods. */
    record StoredTool(
            @Nullable LocalDate studiedOn, @Nullable LocalDate introducedOn) {}

    World(UUID institution, LocalDate today) {
        this.institution = institution;
        this.today = today;
    }

    public boolean isOpen() {
        return !institutionNames.isEmpty();
    }

    void add(SettlementRef settlement) {
        settlements.add(settlement);
        settlementsByName.clear();
    }

    void add(EmployeeRef employee) {
        employees.add(employee);
        employeesByName.clear();
    }

    void add(PartnerRef partner) {
        partners.putIfAbsent(partner.key(), partner);
    }

    @Nullable
    PartnerRef partner(String written) {
        return partners.get(PartnerRef.key(written));
    }

    void add(AgreementRef agreement) {
        agreements.add(agreement);
    }

    /** Several partners may have agreements of one number, and one partner in several years. */
    List<AgreementRef> agreements(String written) {
        return agreements.stream()
                .filter(agreement -> agreement.isNumbered(written))
                .toList();
    }

    /** By personnel number, by full name, or by name and initials. */
    List<EmployeeRef> employees(String written) {
        return employeesByName.computeIfAbsent(written, this::findEmployees);
    }

    List<SettlementRef> settlements(String written) {
        var key = Keys.of(written);
        return settlementsByName.computeIfAbsent(key, name -> settlements.stream()
                .filter(settlement -> settlement.isCalled(name))
                .toList());
    }

    /** Rows of one family follow each other by hundreds, and their number is written alike. */
    @Nullable
    FamilyRef family(String number) {
        var known = familiesAsWritten.get(number);
        if (known == null) {
            known = families.get(Keys.of(number));
            if (known != null) {
                familiesAsWritten.put(number, known);
            }
        }
        return known;
    }

    @Nullable
    ServiceRef service(String written) {
        var known = servicesAsWritten.get(written);
        if (known == null) {
            known = services.get(serviceKey(written));
            if (known != null) {
                servicesAsWritten.put(written, known);
            }
        }
        return known;
    }

    /** By code or by title. */
    void add(ServiceRef service, String title) {
        services.put(serviceKey(service.code()), service);
        services.putIfAbsent(serviceKey(title), service);
    }

    void forgetServices() {
        services.clear();
        servicesAsWritten.clear();
    }

    private static String serviceKey(String written) {
        return String.join(" ", SearchText.words(written));
    }

    Optional<PersonRef> person(String snils, String nameKey, @Nullable LocalDate birthDate) {
        var bySnils = snils.isEmpty() ? null : personsBySnils.get(snils);
        if (bySnils != null || birthDate == null) {
            return Optional.ofNullable(bySnils);
        }
        return Optional.ofNullable(persons.get(nameKey + birthDate));
    }

    Optional<PersonRef> ownerOf(String snils) {
        return Optional.ofNullable(personsBySnils.get(snils));
    }

    void add(PersonRef person) {
        if (person.birthDate() != null) {
            persons.putIfAbsent(person.nameKey() + person.birthDate(), person);
        }
    }

    void addSnils(String snils, PersonRef person) {
        personsBySnils.putIfAbsent(snils, person);
    }

    void add(Stay stay) {
        stay.family().stays().add(stay);
        stay.person().stays().add(stay);
        if (stay.row() > 0) {
            stays.put(stay.row(), stay);
        }
    }

    Stay stayOf(Row row) {
        return Objects.requireNonNull(stays.get(row.number()));
    }

    /** The row that brought the same thing first, or 0 when this one is the first. */
    int firstRowOf(Row row, String key) {
        var first = firstRows.putIfAbsent(row.sheet().code() + "\n" + key, row.number());
        return first == null || first == row.number() ? 0 : first;
    }

    private List<EmployeeRef> findEmployees(String written) {
        var key = Keys.of(written);
        var byNumber =
                employees.stream().filter(employee -> employee.hasNumber(key)).toList();
        if (!byNumber.isEmpty()) {
            return byNumber;
        }
        if (Keys.isShort(written)) {
            var initials = Keys.initials(written);
            return employees.stream()
                    .filter(employee -> employee.isCalledShort(initials))
                    .toList();
        }
        return employees.stream().filter(employee -> employee.isCalled(key)).toList();
    }
}
