package opora.casework.handover;

import java.util.List;
import opora.casework.CareLevel;
import opora.casework.accompaniment.Caseload;
import opora.platform.web.Shell;

public record CaseloadPage(Shell shell, List<CareLevel> levels, List<Caseload> loads) {}
