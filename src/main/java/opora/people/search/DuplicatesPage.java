package opora.people.search;

import java.util.List;
import java.util.UUID;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param familyId the family a person found here may be taken into, or null */
public record DuplicatesPage(
        Shell shell, List<Duplicate> duplicates, @Nullable UUID familyId) {}
