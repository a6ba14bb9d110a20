package opora.people.emergency;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.audit.AccountNames;
import opora.audit.Deeds;
import opora.audit.Journal;
import opora.people.PeoplePermissions;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.access.Requires;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where each use of emergency access waits for its judge. */
@Controller
@Requires(PeoplePermissions.JUDGE)
class EmergencyInboxController {

    private static final String PATH = "/emergency/inbox";

    private final EmergencyAccess access;
    private final EmergencyStore store;
    private final AccountNames names;
    private final Deeds deeds;
    private final Journal journal;
    private final Clock clock;
    private final Templates templates;

    EmergencyInboxController(
            EmergencyAccess access,
            EmergencyStore store,
            AccountNames names,
            Deeds deeds,
            Journal journal,
            Clock clock,
            Templates templates) {
        this.access = access;
        this.store = store;
        this.names = names;
        this.deeds = deeds;
        this.journal = journal;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping(PATH)
    Html inbox(@RequestParam(required = false) @Nullable String after, Shell shell, Change change) {
        var rows = store.inbox(change.user(), after);
        var lines = told(rows.rows(), change.institution());
        journal.searched(
                change,
                new EmergencyEvent.EmergencyInboxOpened(lines.size()),
                lines.size(),
                lines.stream().map(EmergencyLine::familyId).toList());
        return Html.page(
                templates.peopleEmergencyInbox(new EmergencyInboxPage(shell, lines, rows.next(), change.by())));
    }

    /** What is wrong is told once on the list: a verdict is two words and a remark. */
    @PostMapping(PATH + "/{id}")
    Html judge(@PathVariable UUID id, @Valid VerdictForm form, BindingResult errors, Change change) {
        if (errors.hasErrors()) {
            return Html.done(PATH, "people.emergency.refused.verdict");
        }
        try {
            access.judge(id, form.verdict(), Objects.requireNonNullElse(form.remark(), ""), change);
            return Html.done(PATH, "people.emergency.judged");
        } catch (Refused refused) {
            return Html.done(PATH, refused.getMessage(), refused.arguments());
        }
    }

    private List<EmergencyLine> told(List<EmergencyLine> lines, UUID institution) {
        var known = names.of(lines.stream().map(EmergencyLine::accountId).collect(Collectors.toSet()));
        return lines.stream()
                .map(each -> each.with(known.getOrDefault(each.accountId(), ""), looks(each, institution)))
                .toList();
    }

    private List<EmergencyLine.Look> looks(EmergencyLine line, UUID institution) {
        var zone = clock.getZone();
        return deeds
                .during(
                        institution,
                        line.familyId(),
                        line.accountId(),
                        line.openedAt().atZone(zone).toOffsetDateTime(),
                        line.until().atZone(zone).toOffsetDateTime())
                .stream()
                .map(each ->
                        new EmergencyLine.Look(each.at().atZoneSameInstant(zone).toLocalDateTime(), each.event()))
                .toList();
    }
}
