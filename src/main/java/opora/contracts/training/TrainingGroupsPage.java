package opora.contracts.training;

import java.util.List;
import java.util.UUID;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/**
 * @param groups the numbers of the groups offered
 * @param inGroups those who belong to a training group already
 * @param more how many willing are not shown
 */
public record TrainingGroupsPage(
        Shell shell,
        Fields fields,
        List<Integer> groups,
        List<Willing> people,
        List<Willing> inGroups,
        int more,
        List<Choice> leaders,
        List<Choice> purposes) {

    public static String group(UUID person) {
        return "group-" + person;
    }

    /** How many the proposal, or whoever changed it, has put into the group. */
    public long size(int group) {
        var number = String.valueOf(group);
        return people.stream()
                .filter(each -> fields.value(group(each.personId())).equals(number))
                .count();
    }
}
