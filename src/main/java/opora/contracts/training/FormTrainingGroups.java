package opora.contracts.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.contracts.ContractsPermissions;
import opora.groups.Audience;
import opora.groups.EventKind;
import opora.groups.Joining;
import opora.groups.Roster;
import opora.groups.SeriesBook;
import opora.groups.SeriesDraft;
import opora.groups.Training;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Policy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins training groups of the willing, all of them or none. A group too large is refused before the first is begun. */
@Service
public class FormTrainingGroups {

    private final WillingSelect willing;
    private final SeriesBook book;
    private final Roster roster;
    private final Policy policy;

    FormTrainingGroups(WillingSelect willing, SeriesBook book, Roster roster, Policy policy) {
        this.willing = willing;
        this.book = book;
        this.roster = roster;
        this.policy = policy;
    }

    @Transactional
    List<UUID> form(List<TrainingGroupDraft> drafts, TrainingPlan plan, Change change) {
        policy.mustHold(change.user(), ContractsPermissions.KEEP);
        if (drafts.isEmpty()) {
            throw new Refused("contracts.training.refused.nobody");
        }
        drafts.forEach(FormTrainingGroups::mustHaveRoom);
        mustBeWilling(drafts, change);
        var groups = new ArrayList<UUID>();
        for (var draft : drafts) {
            groups.add(form(draft, plan, change));
        }
        return groups;
    }

    private UUID form(TrainingGroupDraft draft, TrainingPlan plan, Change change) {
        var series = book.begin(
                new SeriesDraft(
                        draft.name(),
                        EventKind.TRAINING,
                        null,
                        Audience.ADULTS,
                        plan.purposes(),
                        plan.leaderId(),
                        null,
                        null,
                        "",
                        plan.minutes(),
                        true),
                change);
        roster.join(series, joinings(draft, plan.from()), change);
        return series;
    }

    private static List<Joining> joinings(TrainingGroupDraft draft, LocalDate from) {
        return draft.persons().stream()
                .map(person -> new Joining(person, from, null))
                .toList();
    }

    private static void mustHaveRoom(TrainingGroupDraft draft) {
        if (draft.persons().size() > Training.MOST_PEOPLE) {
            throw new Refused(
                    "contracts.training.refused.full",
                    draft.name(),
                    draft.persons().size(),
                    Training.MOST_PEOPLE);
        }
    }

    /** Each is willing, in reach, free, and chosen once. */
    private void mustBeWilling(List<TrainingGroupDraft> drafts, Change change) {
        var known = willing.all(change.user()).stream().collect(Collectors.toMap(Willing::personId, each -> each));
        var seen = new HashSet<UUID>();
        for (var draft : drafts) {
            for (var person : draft.persons()) {
                var found = known.get(person);
                if (found == null) {
                    throw new NotFound();
                }
                if (found.group() != null || !seen.add(person)) {
                    throw new Refused("contracts.training.refused.in-group", found.name());
                }
            }
        }
    }
}
