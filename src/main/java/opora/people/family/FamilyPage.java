package opora.people.family;

import java.time.LocalDate;
import opora.people.FamilyHeader;
import opora.platform.web.Shell;

/** @param addressAsked the user has just asked for an address that stands on no page */
public record FamilyPage(Shell shell, FamilyHeader header, LocalDate today, FamilyFile file, boolean addressAsked) {

    public boolean hidesAddress() {
        return header.hidesAddress() && !addressAsked;
    }

    public String path(String suffix) {
        return header.path() + suffix;
    }
}
