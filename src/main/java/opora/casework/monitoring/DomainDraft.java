package opora.casework.monitoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

record DomainDraft(
        String title,
        int position,
        int improvementStep,
        List<String> words,
        boolean active,
        @Nullable String repeats,
        boolean sensitive) {}
