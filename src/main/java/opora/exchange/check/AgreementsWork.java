package opora.exchange.check;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import opora.exchange.sheets.Row;
import opora.partners.AgreementDraft;
import opora.partners.Agreements;
import opora.partners.ObligationDraft;
import opora.partners.Obliged;
import opora.partners.WithdrawPartners;
import opora.platform.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Agreements with partners. */
@Component
class AgreementsWork implements SheetWork {

    private static final UUID NOT_YET_KNOWN = new UUID(0, 0);
    private static final Map<String, String> COLUMNS = Map.of(
            "number", "number",
            "signedOn", "signed_on",
            "startsOn", "starts_on",
            "endsOn", "ends_on",
            "subject", "subject",
            "obligations", "obligations");

    private final Agreements agreements;
    private final WithdrawPartners withdrawPartners;

    AgreementsWork(Agreements agreements, WithdrawPartners withdrawPartners) {
        this.agreements = agreements;
        this.withdrawPartners = withdrawPartners;
    }

    @Override
    public String sheet() {
        return "agreements";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        var partner = Find.partner(row, "partner", world);
        var signedOn = row.date("signed_on");
        if (partner == null || signedOn == null || !row.has("number") || !row.has("subject")) {
            return null;
        }
        Find.mustMakeSense(row, COLUMNS, () -> Agreements.mustMakeSense(draft(row, NOT_YET_KNOWN), world.today));
        var known = known(row, partner, signedOn, world);
        if (known != null) {
            compare(row, known, signedOn);
            return null;
        }
        var brought = new AgreementRef(row, partner, signedOn);
        world.add(brought);
        return brought;
    }

    private static @Nullable AgreementRef known(Row row, PartnerRef partner, LocalDate signedOn, World world) {
        return world.agreements(row.text("number")).stream()
                .filter(each -> each.partner() == partner && each.signedOn().getYear() == signedOn.getYear())
                .findFirst()
                .orElse(null);
    }

    private static void compare(Row row, AgreementRef known, LocalDate signedOn) {
        if (!known.isStored()) {
            row.refuse("number", "exchange.row.twice", known.row());
        } else if (!known.signedOn().equals(signedOn)) {
            row.refuse(
                    "number",
                    "exchange.row.conflict",
                    row.sheet().column("signed_on").heading());
        } else if (row.isGood()) {
            row.isThere();
        }
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        var drafts = rows.stream()
                .map(row -> draft(
                        row,
                        Objects.requireNonNull(Find.partner(row, "partner", world))
                                .id()))
                .toList();
        var ids = agreements.agreeAll(drafts, change);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> {
                    world.agreements(rows.get(i).text("number")).stream()
                            .filter(each -> each.row() == rows.get(i).number())
                            .forEach(each -> each.becomes(ids.get(i)));
                    return Made.of(ids.get(i));
                })
                .toList();
    }

    @Override
    public void withdraw(Collection<UUID> records, Change change) {
        withdrawPartners.agreements(records, change);
    }

    private static AgreementDraft draft(Row row, UUID partner) {
        return new AgreementDraft(
                partner,
                row.text("number"),
                Objects.requireNonNull(row.date("signed_on")),
                row.date("starts_on"),
                row.date("ends_on"),
                row.text("subject"),
                obligations(row));
    }

    /** A comma stands within an obligation, so unlike other lists it does not end one. */
    private static List<ObligationDraft> obligations(Row row) {
        return Arrays.stream(row.written("obligations").split("[;\n]"))
                .map(String::strip)
                .filter(what -> !what.isEmpty())
                .map(what -> new ObligationDraft(Obliged.PARTNER, what, null, null))
                .toList();
    }
}
