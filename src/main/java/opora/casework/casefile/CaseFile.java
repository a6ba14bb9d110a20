package opora.casework.casefile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import opora.casework.CaseFileSource;
import opora.platform.access.User;
import org.springframework.stereotype.Component;

/** The checklist of a case file, made from what each part of the work keeps. */
@Component
class CaseFile {

    private final List<CaseFileSource> sources;

    CaseFile(List<CaseFileSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(CaseFileSource::order))
                .toList();
    }

    List<CaseFileSource.Paper> papers(User user, UUID family, UUID caseId, LocalDate today) {
        return sources.stream()
                .flatMap(source -> source.papers(user, family, caseId, today).stream())
                .toList();
    }
}
