package opora.people.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opora.people.FamilyFilter;
import opora.people.FamilyStatus;
import opora.platform.paging.Slice;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * The list of families, or of people, with its filters.
 *
 * @param families null while people are listed; people null while families are
 */
public record PeoplePage(
        Shell shell,
        LocalDate today,
        Fields fields,
        Map<String, List<Choice>> choices,
        List<FamilyFilter> contributed,
        @Nullable Slice<FamilyRow> families,
        @Nullable Slice<PersonHit> people) {

    public List<Choice> choices(String field) {
        return choices.getOrDefault(field, List.of());
    }

    /** The choices of a filter where «none» is an answer too. */
    public List<Choice> choicesOrNone(String field, String noneKey) {
        var all = new ArrayList<>(choices(field));
        all.addFirst(new Choice(FamilyFilters.NONE, shell.t(noneKey)));
        return all;
    }

    public List<Choice> statuses(String axis) {
        var all = new ArrayList<Choice>();
        all.add(new Choice(FamilyFilters.NONE, shell.t("people.filter.no-status")));
        FamilyStatus.on(axis)
                .forEach(each -> all.add(new Choice(each.code(), shell.t("people.status." + each.code()))));
        return all;
    }

    public List<Choice> values(FamilyFilter filter) {
        return filter.values().stream()
                .map(value -> new Choice(value, shell.t(filter.titleKey() + "." + value)))
                .toList();
    }

    public Fields chosen(FamilyFilter filter) {
        return new Fields(Map.of(filter.name(), List.of(FamilyFilters.chosen(filter, fields))), Map.of(), List.of());
    }

    /** The address of the rest of the list: the filters stay, names never stand in it. */
    public @Nullable String nextPath() {
        var next = families != null ? families.next() : people != null ? people.next() : null;
        return next == null ? null : "/people?" + Filter.address(fields, contributed) + "after=" + next;
    }
}
