package opora.casework.monitoring;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.audit.AccountNames;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.casework.CaseworkPermissions;
import opora.casework.MonitoringDomain;
import opora.casework.MonitoringDomains;
import opora.people.Families;
import opora.people.FamilyHeader;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How a family stands against its first monitoring, and each of its monitorings. */
@Controller
@Requires(CaseworkPermissions.VIEW)
class FamilyMonitoringController {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final Families families;
    private final ObservationStore store;
    private final MonitoringDomains domains;
    private final AccountNames accounts;
    private final Journal journal;
    private final Clock clock;
    private final Templates templates;

    FamilyMonitoringController(
            Families families,
            ObservationStore store,
            MonitoringDomains domains,
            AccountNames accounts,
            Journal journal,
            Clock clock,
            Templates templates) {
        this.families = families;
        this.store = store;
        this.domains = domains;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
        this.templates = templates;
    }

    /** What the journal keeps of a look at the monitoring of a family. */
    record FamilyMonitoringViewed(UUID familyId) implements JournalEvent {}

    @GetMapping("/families/{id}/monitoring")
    Html family(@PathVariable UUID id, Shell shell, Change look) {
        var header = families.header(id, look.user());
        var institution = look.institution();
        journal.viewed(look, new FamilyMonitoringViewed(id), id);
        boolean sensitive = readsSensitive(header, shell);
        var ratings = store.ratings(institution, id);
        return Html.page(templates.caseworkMonitoringFamily(new FamilyMonitoringPage(
                shell,
                header,
                Compared.of(open(institution, sensitive), ratings),
                closed(institution, sensitive, ratings),
                store.ofFamily(institution, id).stream()
                        .map(each -> sensitive ? each : each.withoutTexts())
                        .toList(),
                store.outcomes(institution, id).stream()
                        .map(each -> sensitive || !each.isSensitive() ? each : each.withoutContent())
                        .toList())));
    }

    @GetMapping("/monitoring/{id}")
    Html open(@PathVariable UUID id, Shell shell, Change look) {
        var institution = look.institution();
        var observed = store.find(institution, id).orElseThrow(NotFound::new);
        var header = families.header(observed.familyId(), look.user());
        journal.viewed(look, new FamilyMonitoringViewed(observed.familyId()), observed.familyId());
        var ratings = store.ratingsOf(institution, id);
        boolean sensitive = readsSensitive(header, shell);
        var answered = open(institution, sensitive).stream()
                .flatMap(domain -> ratings.stream()
                        .filter(rating -> rating.domain().equals(domain.code()))
                        .map(rating -> new MonitoringPage.Answered(domain, rating)))
                .toList();
        return Html.page(templates.caseworkMonitoringShow(new MonitoringPage(
                shell,
                header,
                sensitive ? observed : observed.withoutTexts(),
                answered,
                closed(institution, sensitive, ratings),
                moment(observed.recordedAt()),
                name(observed.recordedBy(), shell),
                observed.voidedAt() == null ? null : moment(observed.voidedAt()),
                observed.voidedBy() == null ? null : name(observed.voidedBy(), shell))));
    }

    private static boolean readsSensitive(FamilyHeader header, Shell shell) {
        return shell.can(CaseworkPermissions.VIEW, header.facts().sensitive());
    }

    /** The domains of which the reader sees the ratings. */
    private List<MonitoringDomain> open(UUID institution, boolean sensitive) {
        return domains.all(institution).stream()
                .filter(domain -> sensitive || !domain.sensitive())
                .toList();
    }

    /** Those of which is only said that they were rated. */
    private List<MonitoringDomain> closed(UUID institution, boolean sensitive, List<Rated> ratings) {
        var rated = ratings.stream().map(Rated::domain).collect(Collectors.toSet());
        return domains.all(institution).stream()
                .filter(domain -> !sensitive && domain.sensitive() && rated.contains(domain.code()))
                .toList();
    }

    private String moment(OffsetDateTime at) {
        return MOMENT.format(at.atZoneSameInstant(clock.getZone()));
    }

    private String name(UUID account, Shell shell) {
        @Nullable String known = accounts.of(List.of(account)).get(account);
        return known != null
                ? known
                : shell.t(account.equals(User.CONSOLE) ? "casework.by-console" : "casework.by-former");
    }
}
