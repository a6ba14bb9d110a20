package opora.documents.print;

import java.util.List;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

public record TemplatesPage(Shell shell, List<Line> lines) {

    /** @param version in use, or null for the template of the program */
    public record Line(
            String titleKey, String path, @Nullable Version version) {}
}
