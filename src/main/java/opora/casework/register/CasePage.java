package opora.casework.register;

import java.time.LocalDate;
import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Shell;

public record CasePage(Shell shell, FamilyHeader header, LocalDate today, CaseRow file, List<CaseCurator> curators) {}
