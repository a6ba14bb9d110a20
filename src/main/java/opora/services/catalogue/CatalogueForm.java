package opora.services.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

public record CatalogueForm(
        @NotBlank @Nullable String code,
        @NotBlank @Nullable String title,
        @NotBlank @Nullable String kind,
        @NotBlank @Nullable String monitoringClass,
        @NotBlank @Nullable String tripClass,
        @NotBlank @Nullable String form,
        @Nullable String subject,
        @Nullable Boolean urgent,
        @NotNull @Nullable Integer minutes,
        @Nullable Boolean forWholeFamily,
        @Nullable Boolean active) {

    EntryDraft draft(boolean isNew) {
        return new EntryDraft(
                text(code),
                text(title),
                text(kind),
                text(monitoringClass),
                text(tripClass),
                text(form),
                text(subject),
                Boolean.TRUE.equals(urgent),
                minutes == null ? 0 : minutes,
                Boolean.TRUE.equals(forWholeFamily),
                isNew || Boolean.TRUE.equals(active));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
