package opora.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dated categories of a family or of its member (TGT-01..12): many at a time, each of them once at a time. */
@Service
public class Categories {

    private final Families families;
    private final CategoryStore categories;
    private final Journal journal;

    Categories(Families families, CategoryStore categories, Journal journal) {
        this.families = families;
        this.categories = categories;
        this.journal = journal;
    }

    private record Key(UUID familyId, @Nullable UUID personId, String code) {}

    @Transactional
    public UUID start(CategoryDraft draft, Change change) {
        families.must(PeoplePermissions.FOLLOW, List.of(draft.familyId()), change.user());
        return startAll(List.of(draft), change).getFirst();
    }

    /** The ids stand in the order of the drafts; a category that is there already keeps its id and changes nothing. */
    @Transactional
    public List<UUID> startAll(List<CategoryDraft> drafts, Change change) {
        var familyIds = drafts.stream().map(CategoryDraft::familyId).collect(Collectors.toSet());
        families.mustAll(PeoplePermissions.FOLLOW, familyIds, change.user());
        mustBeSound(drafts, change);
        var known = new HashMap<Key, List<Timeline.Interval>>(categories.of(change.institution(), familyIds).stream()
                .collect(groupingBy(
                        each -> new Key(each.familyId(), each.personId(), each.code()),
                        mapping(CategoryStore.Held::interval, toList()))));
        var ids = new ArrayList<UUID>();
        var rows = new ArrayList<CategoryStore.NewCategory>();
        for (var draft : drafts) {
            var key = new Key(draft.familyId(), draft.personId(), draft.code());
            ids.add(place(draft, known.computeIfAbsent(key, none -> new ArrayList<>()), rows));
        }
        categories.insert(change.institution(), rows);
        journal.recordAll(change, rows.stream().map(Categories::started).toList());
        return ids;
    }

    private void mustBeSound(List<CategoryDraft> drafts, Change change) {
        var codes = categories.codes(change.institution());
        for (var draft : drafts) {
            if (!codes.contains(draft.code())) {
                throw new Refused("people.refused.unknown-category").on("code");
            }
            Days.mustHavePassed(draft.startsOn(), change, "startsOn");
            Days.mustHavePassed(draft.endsOn(), change, "endsOn");
            Days.mustFollow(draft.endsOn(), draft.startsOn(), "endsOn");
        }
        mustBeMembers(drafts, change);
    }

    private void mustBeMembers(List<CategoryDraft> drafts, Change change) {
        var persons = drafts.stream()
                .map(CategoryDraft::personId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
        Set<CategoryStore.Member> members = categories.membersAmong(change.institution(), persons);
        for (var draft : drafts) {
            var person = draft.personId();
            if (person != null && !members.contains(new CategoryStore.Member(draft.familyId(), person))) {
                throw new Refused("people.refused.not-a-member").on("personId");
            }
        }
    }

    private static UUID place(
            CategoryDraft draft, List<Timeline.Interval> known, List<CategoryStore.NewCategory> rows) {
        for (var each : known) {
            if (each.from().equals(draft.startsOn())) {
                return each.id();
            }
            if (each.meets(draft.startsOn(), draft.endsOn())) {
                throw new Refused("people.refused.category-running", RussianDate.format(each.from())).on("code");
            }
        }
        var interval = new Timeline.Interval(Ids.next(), draft.startsOn(), draft.endsOn());
        known.add(interval);
        rows.add(new CategoryStore.NewCategory(interval.id(), draft));
        return interval.id();
    }

    private static Journal.Event started(CategoryStore.NewCategory category) {
        var draft = category.draft();
        var event = new PeopleEvent.CategoryStarted(
                draft.familyId(), category.id(), draft.personId(), draft.code(), draft.startsOn(), draft.endsOn());
        var person = draft.personId();
        return person == null
                ? Journal.Event.of(event, draft.familyId())
                : Journal.Event.of(event, draft.familyId(), person);
    }

    /** @param on the last day of the category; nothing changes when it ended before */
    @Transactional
    public void end(UUID categoryId, LocalDate on, Change change) {
        var held = categories.lock(change.institution(), categoryId).orElseThrow(NotFound::new);
        families.must(PeoplePermissions.FOLLOW, List.of(held.familyId()), change.user());
        if (held.to() != null) {
            return;
        }
        Days.mustHavePassed(on, change, "on");
        Days.mustFollow(on, held.from(), "on");
        categories.end(change.institution(), categoryId, on);
        journal.record(
                change, new PeopleEvent.CategoryEnded(held.familyId(), held.id(), held.code(), on), held.familyId());
    }
}
