package opora.contracts.training;

import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opora.audit.Journal;
import opora.contracts.ContractsPermissions;
import opora.groups.TrainingPurpose;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.text.RussianDate;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The willing shared out among training groups: proposed by the program, changed and confirmed by the psychologist. */
@Controller
@Requires(ContractsPermissions.KEEP)
class TrainingGroupsController {

    /** As many as five groups; who is left is shown when these are placed. */
    private static final int MOST_PEOPLE = 60;

    private static final int MOST_GROUPS = 12;
    private static final int USUAL_MINUTES = 75;

    private final WillingSelect willing;
    private final LeaderSelect leaders;
    private final FormTrainingGroups groups;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    TrainingGroupsController(
            WillingSelect willing,
            LeaderSelect leaders,
            FormTrainingGroups groups,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.willing = willing;
        this.leaders = leaders;
        this.groups = groups;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping(TrainingLinks.FORM)
    Html propose(Shell shell, Change look) {
        var all = willing.all(look.user());
        journal.viewed(
                look,
                new WillingOpened(all.size()),
                all.stream().map(Willing::personId).toArray(UUID[]::new));
        var free = free(all);
        var filled = new HashMap<String, Object>();
        Proposal.of(free.stream().map(Willing::personId).toList())
                .forEach((person, group) -> filled.put(TrainingGroupsPage.group(person), group));
        int offered = Math.max(2, Proposal.groups(free.size()));
        numbers(offered).forEach(group -> filled.put("name-" + group, name(shell, group, look.today())));
        filled.put("from", look.today());
        filled.put("minutes", USUAL_MINUTES);
        if (look.user().employeeId() != null) {
            filled.put("leaderId", look.user().employeeId());
        }
        filled.put(
                "purposes",
                Arrays.stream(TrainingPurpose.values())
                        .map(TrainingPurpose::code)
                        .toList());
        return Html.page(templates.contractsTrainingForm(page(shell, forms.filled(filled), offered, all, look)));
    }

    @PostMapping(TrainingLinks.FORM)
    Html form(Shell shell, Change change) {
        var typed = forms.typed();
        var errors = new MapBindingResult(new HashMap<String, Object>(), "training");
        var drafts = drafts(typed);
        var plan = plan(typed, errors);
        var formed = plan.flatMap(common -> forms.attempt(errors, () -> groups.form(drafts, common, change)));
        if (formed.isPresent()) {
            return Html.done(
                    "/series", "contracts.training.formed", formed.get().size());
        }
        var all = willing.all(change.user());
        int asked = Math.max(Proposal.groups(free(all).size()), highest(typed));
        // The offer of one group more: whoever was one too many has somewhere to go.
        int offered = Math.min(MOST_GROUPS, asked + 1);
        return Html.fix(templates.contractsTrainingForm(
                page(shell, named(shell, forms.typed(errors), offered, change.today()), offered, all, change)));
    }

    private TrainingGroupsPage page(Shell shell, Fields fields, int offered, List<Willing> all, Change look) {
        var free = free(all);
        return new TrainingGroupsPage(
                shell,
                fields,
                numbers(offered),
                free,
                all.stream().filter(each -> each.group() != null).toList(),
                (int) all.stream().filter(each -> each.group() == null).count() - free.size(),
                leaders.at(look.institution(), look.today()),
                Arrays.stream(TrainingPurpose.values())
                        .map(each -> Choice.of(each.code(), shell.t(each.titleKey())))
                        .toList());
    }

    private static List<Willing> free(List<Willing> all) {
        return all.stream()
                .filter(each -> each.group() == null)
                .limit(MOST_PEOPLE)
                .toList();
    }

    private static List<TrainingGroupDraft> drafts(Fields typed) {
        var persons =
                typed.ids("people").stream().distinct().collect(Collectors.groupingBy(person -> number(typed, person)));
        return persons.entrySet().stream()
                .filter(each -> each.getKey() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new TrainingGroupDraft(typed.value("name-" + each.getKey()), each.getValue()))
                .toList();
    }

    private static int number(Fields typed, UUID person) {
        var value = typed.value(TrainingGroupsPage.group(person));
        return value.matches("[1-9]\\d?") ? Math.min(Integer.parseInt(value), MOST_GROUPS) : 0;
    }

    private static int highest(Fields typed) {
        return typed.ids("people").stream()
                .mapToInt(person -> number(typed, person))
                .max()
                .orElse(0);
    }

    private static Optional<TrainingPlan> plan(Fields typed, Errors errors) {
        var from = RussianDate.parse(typed.value("from"));
        if (from.isEmpty()) {
            errors.rejectValue("from", "contracts.training.refused.from", null, null);
        }
        var minutes = typed.value("minutes");
        if (!minutes.matches("\\d{1,4}")) {
            errors.rejectValue("minutes", "contracts.training.refused.minutes", null, null);
        }
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new TrainingPlan(
                from.orElseThrow(),
                Integer.parseInt(minutes),
                typed.values("purposes").stream()
                        .flatMap(code -> TrainingPurpose.of(code).stream())
                        .collect(Collectors.toSet()),
                typed.ids("leaderId").stream().findFirst().orElse(null)));
    }

    private static Fields named(Shell shell, Fields typed, int offered, LocalDate today) {
        var values = new HashMap<>(typed.values());
        numbers(offered)
                .forEach(group -> values.computeIfAbsent(
                        "name-" + group, missing -> new ArrayList<>(List.of(name(shell, group, today)))));
        return new Fields(values, typed.problems(), typed.refusals());
    }

    private static String name(Shell shell, int group, LocalDate today) {
        return shell.t("contracts.training.name", group, shell.date(today));
    }

    private static List<Integer> numbers(int offered) {
        return IntStream.rangeClosed(1, offered).boxed().toList();
    }
}
