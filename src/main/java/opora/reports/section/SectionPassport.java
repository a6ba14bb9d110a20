package opora.reports.section;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The head of a social passport: which section, on what day, by whom. */
public record SectionPassport(
        UUID id, UUID sectionId, String sectionName, LocalDate on, String note, OffsetDateTime takenAt, String taker) {

    static final String PLACE = "/reports/sections";

    public String path() {
        return PLACE + "/passports/" + id;
    }

    public static String list(UUID section) {
        return PLACE + "/" + section;
    }
}
