package opora.services.catalogue;

/** A service as somebody wants it to stand in the catalogue. */
record EntryDraft(
        String code,
        String title,
        String kind,
        String monitoringClass,
        String tripClass,
        String form,
        String subject,
        boolean urgent,
        int minutes,
        boolean forWholeFamily,
        boolean active) {}
