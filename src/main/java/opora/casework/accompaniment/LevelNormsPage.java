package opora.casework.accompaniment;

import java.util.List;
import opora.casework.CareLevel;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** @param levels as they are now, beside what is typed */
public record LevelNormsPage(Shell shell, Fields fields, List<CareLevel> levels, int version) {}
