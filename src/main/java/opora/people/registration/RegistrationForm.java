package opora.people.registration;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import opora.people.FamilyDraft;
import opora.people.address.AddressFields;
import opora.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** @param key made when the form was opened and kept by it, so that the form sent twice is one family */
public record RegistrationForm(
        @NotNull UUID key,
        @Nullable String number,
        @Nullable String name,
        @NotNull LocalDate registeredOn,
        @NotNull UUID settlementId,
        @Nullable UUID sectionId,
        @Nullable String postalCode,
        @Nullable String street,
        @Nullable String house,
        @Nullable String flat,
        @Nullable List<@Nullable MemberForm> members) {

    void check(Errors errors, LocalDate today) {
        var rows = filledRows();
        if (rows.isEmpty()) {
            errors.rejectValue("members[0].familyName", "people.refused.no-members");
        }
        for (int row : rows) {
            member(row).check("members[" + row + "].", today, errors);
        }
    }

    FamilyDraft draft() {
        return new FamilyDraft(
                number,
                name == null ? "" : name,
                registeredOn,
                AddressFields.draft(settlementId, sectionId, postalCode, street, house, flat),
                filledRows().stream().map(row -> member(row).draft()).toList());
    }

    /** Blank rows are passed over, so the third person may stand in the fifth row of the form. */
    Refused inRow(Refused refused) {
        var field = refused.field();
        if (field == null || !field.startsWith("members[")) {
            return refused;
        }
        int end = field.indexOf(']');
        int index = Integer.parseInt(field.substring("members[".length(), end));
        return refused.on("members[" + filledRows().get(index) + field.substring(end));
    }

    private List<Integer> filledRows() {
        if (members == null) {
            return List.of();
        }
        return IntStream.range(0, members.size())
                .filter(row -> members.get(row) != null && !member(row).isBlank())
                .boxed()
                .toList();
    }

    private MemberForm member(int row) {
        return Objects.requireNonNull(Objects.requireNonNull(members).get(row));
    }
}
