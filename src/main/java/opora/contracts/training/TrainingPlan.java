package opora.contracts.training;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import opora.groups.TrainingPurpose;
import org.jspecify.annotations.Nullable;

/** What all groups of one forming have in common. */
record TrainingPlan(
        LocalDate from,
        int minutes,
        Set<TrainingPurpose> purposes,
        @Nullable UUID leaderId) {}
