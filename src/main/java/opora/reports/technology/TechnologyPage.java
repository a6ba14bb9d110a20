package opora.reports.technology;

import java.util.List;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param table null while the form has to be corrected
 * @param stages the named periods of the technology, and the last quarters and years
 */
public record TechnologyPage(
        Shell shell,
        String report,
        String title,
        Fields fields,
        List<Way> stages,
        @Nullable TechnologyTable table,
        String reportPath,
        String document,
        String workbook) {

    public record Way(String title, String path, boolean current) {}
}
