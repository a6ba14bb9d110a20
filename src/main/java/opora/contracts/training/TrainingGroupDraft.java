package opora.contracts.training;

import java.util.List;
import java.util.UUID;

/** A group to be: its name and who is in it. */
record TrainingGroupDraft(String name, List<UUID> persons) {

    TrainingGroupDraft {
        persons = List.copyOf(persons);
    }
}
