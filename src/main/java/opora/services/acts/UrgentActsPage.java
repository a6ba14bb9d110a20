package opora.services.acts;

import java.util.List;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

public record UrgentActsPage(
        Shell shell, List<UrgentActRow> acts, @Nullable String next) {}
