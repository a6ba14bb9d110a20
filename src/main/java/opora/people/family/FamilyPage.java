package opora.people.family;

import java.time.LocalDate;
import opora.people.FamilyHeader;
import opora.platform.web.Shell;

public record FamilyPage(Shell shell, FamilyHeader header, LocalDate today, FamilyFile file) {

    public String path(String suffix) {
        return header.path() + suffix;
    }
}
