package opora.people.consent;

import java.time.LocalDate;
import java.util.List;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

public record ConsentsDuePage(
        Shell shell,
        LocalDate today,
        List<ConsentDue> rows,
        @Nullable String next) {}
