package opora.casework.casefile;

import java.util.List;
import opora.casework.CaseFileSource;
import opora.people.FamilyHeader;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param number under which the cover was registered, or null */
public record CaseFilePage(
        Shell shell,
        FamilyHeader header,
        List<CaseFileSource.Paper> papers,
        @Nullable String number) {

    public String path() {
        return CaseFileController.path(header.id());
    }

    public long missing() {
        return papers.stream().filter(CaseFileSource.Paper::isMissing).count();
    }
}
