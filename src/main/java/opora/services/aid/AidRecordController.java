package opora.services.aid;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.access.UserSource;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.services.VoidAid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One record of aid: what was given, who wrote it down, and its voiding. */
@Controller
@Requires(AidPermissions.VIEW)
class AidRecordController {

    /** What the journal keeps of a look at one record of aid. */
    record AidOpened(UUID aid) implements JournalEvent {}

    private final AidListStore store;
    private final Families families;
    private final VoidAid voiding;
    private final UserSource users;
    private final Journal journal;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    AidRecordController(
            AidListStore store,
            Families families,
            VoidAid voiding,
            UserSource users,
            Journal journal,
            Forms forms,
            Clock clock,
            Templates templates) {
        this.store = store;
        this.families = families;
        this.voiding = voiding;
        this.users = users;
        this.journal = journal;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping("/aid/{id}")
    Html open(@PathVariable UUID id, Shell shell, Change change) {
        var aid = store.find(change.user(), id).orElseThrow(NotFound::new);
        journal.viewed(change, new AidOpened(id), aid.subjects());
        return Html.page(templates.servicesAidRecord(new AidRecordPage(
                shell,
                aid,
                Objects.requireNonNull(families.facts(List.of(aid.row().familyId()), change.user())
                        .get(aid.row().familyId())),
                moment(aid.recordedAt(), shell),
                name(aid.recordedBy(), shell),
                aid.voidedAt() == null ? null : moment(aid.voidedAt(), shell),
                aid.voidedBy() == null ? null : name(aid.voidedBy(), shell))));
    }

    @GetMapping("/aid/{id}/void")
    @Requires(AidPermissions.RECORD)
    Html reason(@PathVariable UUID id, Shell shell, User user) {
        var aid = voidable(id, user);
        return Html.page(templates.servicesAidVoid(new VoidAidPage(shell, Fields.BLANK, aid)));
    }

    @PostMapping("/aid/{id}/void")
    @Requires(AidPermissions.RECORD)
    Html voidIt(@PathVariable UUID id, @Valid VoidAidForm form, BindingResult errors, Shell shell, Change change) {
        var aid = voidable(id, change.user());
        if (forms.attempt(errors, () -> voiding.voidIt(id, change))) {
            return Html.done("/aid/" + id, "services.void.done");
        }
        return Html.fix(templates.servicesAidVoid(new VoidAidPage(shell, forms.typed(errors), aid)));
    }

    private AidDetails voidable(UUID id, User user) {
        var aid = store.find(user, id).orElseThrow(NotFound::new);
        families.must(AidPermissions.RECORD, List.of(aid.row().familyId()), user);
        return aid;
    }

    private String moment(OffsetDateTime at, Shell shell) {
        return shell.time(at.atZoneSameInstant(clock.getZone()).toLocalDateTime());
    }

    /** The account may have been switched off since. */
    private String name(UUID account, Shell shell) {
        if (account.equals(User.CONSOLE)) {
            return shell.t("services.recorded-by.console");
        }
        return users.byAccount(account).map(User::name).orElseGet(() -> shell.t("services.recorded-by.former"));
    }
}
