package opora.services.catalogue;

import java.util.UUID;

/** A service of the catalogue. */
public record CatalogueEntry(
        UUID id,
        String code,
        String title,
        String titleKey,
        String kind,
        String monitoringClass,
        String tripClass,
        String form,
        String subject,
        boolean urgent,
        int minutes,
        boolean forWholeFamily,
        boolean active) {

    /** As it is shown, typed and found. */
    public String label() {
        return code + " " + title;
    }
}
