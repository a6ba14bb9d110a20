package opora.partners.agreements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.partners.AgreementDraft;
import opora.partners.ObligationDraft;
import opora.partners.Obliged;
import org.jspecify.annotations.Nullable;

public record AgreementForm(
        @NotNull @Nullable UUID partnerId,
        @NotBlank @Nullable String number,
        @NotNull @Nullable LocalDate signedOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @NotBlank @Nullable String subject,
        @Valid @Nullable List<@Nullable ObligationRow> obligations) {

    /** @param obliged code of an {@link Obliged} */
    public record ObligationRow(
            @Nullable String obliged,
            @Nullable String what,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn) {

        boolean isBlank() {
            return (what == null || what.isBlank()) && dueOn == null && doneOn == null;
        }

        ObligationDraft draft() {
            var side = Obliged.INSTITUTION.code().equals(obliged) ? Obliged.INSTITUTION : Obliged.PARTNER;
            return new ObligationDraft(side, what == null ? "" : what, dueOn, doneOn);
        }
    }

    AgreementDraft draft() {
        var rows = new ArrayList<ObligationDraft>();
        for (var row : Objects.requireNonNullElse(obligations, List.<@Nullable ObligationRow>of())) {
            if (row != null && !row.isBlank()) {
                rows.add(row.draft());
            }
        }
        return new AgreementDraft(
                Objects.requireNonNull(partnerId),
                Objects.requireNonNull(number),
                Objects.requireNonNull(signedOn),
                startsOn,
                endsOn,
                Objects.requireNonNull(subject),
                rows);
    }

    int rows() {
        return obligations == null ? 0 : obligations.size();
    }
}
