package opora.services.journal;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.access.UserSource;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.services.DeliveryFacts;
import opora.services.ServicesPermissions;
import opora.services.VoidService;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The record of one service: who gave it, who wrote it down, and its voiding. */
@Controller
@Requires(ServicesPermissions.VIEW)
class DeliveryController {

    /** What the journal keeps of a look at one service. */
    record ServiceOpened(UUID delivery) implements JournalEvent {}

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final DeliveryStore store;
    private final DeliveryFacts facts;
    private final Policy policy;
    private final VoidService voiding;
    private final UserSource users;
    private final Journal journal;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    DeliveryController(
            DeliveryStore store,
            DeliveryFacts facts,
            Policy policy,
            VoidService voiding,
            UserSource users,
            Journal journal,
            Forms forms,
            Clock clock,
            Templates templates) {
        this.store = store;
        this.facts = facts;
        this.policy = policy;
        this.voiding = voiding;
        this.users = users;
        this.journal = journal;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping("/services/{id}")
    Html open(@PathVariable UUID id, Shell shell, Change change) {
        var delivery = store.find(change.user(), id).orElseThrow(NotFound::new);
        journal.viewed(change, new ServiceOpened(id), delivery.subjects());
        return Html.page(templates.servicesJournalRecord(new DeliveryPage(
                shell,
                delivery,
                facts(delivery, change.user()),
                moment(delivery.recordedAt()),
                name(delivery.recordedBy(), shell),
                delivery.voidedAt() == null ? null : moment(delivery.voidedAt()),
                delivery.voidedBy() == null ? null : name(delivery.voidedBy(), shell))));
    }

    @GetMapping("/services/{id}/void")
    @Requires(ServicesPermissions.RECORD)
    Html reason(@PathVariable UUID id, Shell shell, User user) {
        var delivery = voidable(id, user);
        return Html.page(templates.servicesJournalVoid(new VoidDeliveryPage(shell, Fields.BLANK, delivery)));
    }

    @PostMapping("/services/{id}/void")
    @Requires(ServicesPermissions.RECORD)
    Html voidIt(
            @PathVariable UUID id,
            @Valid VoidDeliveryForm form,
            BindingResult errors,
            Shell shell,
            User user,
            Change change) {
        var delivery = voidable(id, user);
        if (forms.attempt(errors, () -> voiding.voidIt(id, change))) {
            return Html.done("/services/" + id, "services.void.done");
        }
        return Html.fix(templates.servicesJournalVoid(new VoidDeliveryPage(shell, forms.typed(errors), delivery)));
    }

    private RecordFacts facts(DeliveryDetails delivery, User user) {
        return facts.of(delivery.row().familyId(), delivery.employeeId(), delivery.recordedBy(), user);
    }

    private DeliveryDetails voidable(UUID id, User user) {
        var delivery = store.find(user, id).orElseThrow(NotFound::new);
        policy.must(user, ServicesPermissions.RECORD, facts(delivery, user));
        return delivery;
    }

    private String moment(OffsetDateTime at) {
        return MOMENT.format(at.atZoneSameInstant(clock.getZone()));
    }

    /** The account may have been switched off since. */
    private String name(UUID account, Shell shell) {
        if (account.equals(User.CONSOLE)) {
            return shell.t("services.recorded-by.console");
        }
        return users.byAccount(account).map(User::name).orElseGet(() -> shell.t("services.recorded-by.former"));
    }
}
