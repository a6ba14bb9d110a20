package opora.institution.substitution;

import java.time.LocalDate;
import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

public record SubstitutionsPage(
        Shell shell,
        LocalDate today,
        boolean mayEdit,
        List<Choice> employees,
        List<SubstitutionLine> lines,
        @Nullable String next,
        Fields fields) {}
