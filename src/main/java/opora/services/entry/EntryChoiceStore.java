package opora.services.entry;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.RecordColumns;
import opora.platform.access.User;
import opora.platform.web.Choice;
import opora.platform.web.Shell;
import opora.services.Channel;
import opora.services.ServicesPermissions;
import opora.services.catalogue.CatalogueEntry;
import opora.services.catalogue.CatalogueStore;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class EntryChoiceStore {

    private static final int RECENT_DAYS = 60;
    private static final int MOST_RECENT = 8;

    private final DSLContext db;
    private final Policy policy;
    private final CatalogueStore catalogue;

    EntryChoiceStore(DSLContext db, Policy policy, CatalogueStore catalogue) {
        this.db = db;
        this.policy = policy;
        this.catalogue = catalogue;
    }

    public EntryChoices of(Shell shell, User user, LocalDate today) {
        var active = catalogue.active(user.institutionId());
        var recent = recent(user, active, today);
        var services = new ArrayList<>(recent);
        active.stream().filter(service -> !recent.contains(service)).forEach(services::add);
        return new EntryChoices(
                services,
                recent.size(),
                Arrays.stream(Channel.values())
                        .map(channel -> new Choice(channel.name(), shell.t(channel.titleKey())))
                        .toList(),
                employees(user.institutionId(), today),
                partners(user.institutionId()),
                sections(user));
    }

    private List<CatalogueEntry> recent(User user, List<CatalogueEntry> active, LocalDate today) {
        if (user.employeeId() == null) {
            return List.of();
        }
        var since = today.minusDays(RECENT_DAYS);
        return catalogue.lastGiven(user.institutionId(), user.employeeId(), since, MOST_RECENT).stream()
                .flatMap(id -> active.stream().filter(service -> service.id().equals(id)))
                .toList();
    }

    /** Who works here, and who left within the year: their last services may still be on paper. */
    private List<Choice> employees(UUID institution, LocalDate today) {
        return db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.SHORT_NAME)
                .from(EMPLOYEE_CARD)
                .where(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(institution),
                        EMPLOYEE_CARD.LEFT_ON.isNull().or(EMPLOYEE_CARD.LEFT_ON.ge(today.minusYears(1))))
                .orderBy(EMPLOYEE_CARD.NAME_KEY)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    private List<Choice> partners(UUID institution) {
        return db.select(PARTNER_CARD.ID, PARTNER_CARD.NAME)
                .from(PARTNER_CARD)
                .where(PARTNER_CARD.INSTITUTION_ID.eq(institution), PARTNER_CARD.ACTIVE.isTrue())
                .orderBy(PARTNER_CARD.NAME)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    private List<Choice> sections(User user) {
        var reached = policy.filter(
                user, ServicesPermissions.RECORD, FieldClass.PERSONAL, RecordColumns.ofSection(SECTION_CARD.ID));
        return db.select(SECTION_CARD.ID, SECTION_CARD.NAME)
                .from(SECTION_CARD)
                .where(SECTION_CARD.INSTITUTION_ID.eq(user.institutionId()), SECTION_CARD.CLOSED_ON.isNull(), reached)
                .orderBy(SECTION_CARD.NAME)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }
}
