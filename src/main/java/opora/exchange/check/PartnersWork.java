package opora.exchange.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import opora.exchange.sheets.Row;
import opora.partners.PartnerDraft;
import opora.partners.PartnerKind;
import opora.partners.Partners;
import opora.partners.WithdrawPartners;
import opora.platform.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Organisations and citizens who help. One that is there is never overwritten. */
@Component
class PartnersWork implements SheetWork {

    private static final Map<String, String> COLUMNS =
            Map.of("name", "name", "kind", "kind", "phone", "phone", "helpingSince", "helping_since");

    private final Partners partners;
    private final WithdrawPartners withdrawPartners;

    PartnersWork(Partners partners, WithdrawPartners withdrawPartners) {
        this.partners = partners;
        this.withdrawPartners = withdrawPartners;
    }

    @Override
    public String sheet() {
        return "partners";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        if (!row.has("name") || !row.has("kind")) {
            return null;
        }
        Find.mustMakeSense(row, COLUMNS, () -> Partners.mustMakeSense(draft(row), world.today));
        var brought = new PartnerRef(row, row.text("kind"), isLegal(row));
        Find.mustBeFirst(row, world, "name", brought.key());
        var known = world.partner(row.text("name"));
        if (known == null) {
            world.add(brought);
            return brought;
        }
        if (known.isStored()) {
            compare(row, known, brought);
        }
        return null;
    }

    private static void compare(Row row, PartnerRef known, PartnerRef brought) {
        var different = new ArrayList<String>();
        differs(different, row, "kind", !known.kind().equals(brought.kind()));
        differs(different, row, "legal_person", known.legalPerson() != brought.legalPerson());
        differs(different, row, "helping_since", !Objects.equals(known.helpingSince(), brought.helpingSince()));
        if (!different.isEmpty()) {
            row.refuse("name", "exchange.row.conflict", String.join(", ", different));
        } else if (row.isGood()) {
            row.isThere();
        }
    }

    /** A blank cell says nothing, so it contradicts nothing. */
    private static void differs(List<String> different, Row row, String column, boolean differs) {
        if (differs && row.has(column)) {
            different.add(row.sheet().column(column).heading());
        }
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        var ids = partners.addAll(rows.stream().map(PartnersWork::draft).toList(), change);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> {
                    Objects.requireNonNull(world.partner(rows.get(i).text("name")))
                            .becomes(ids.get(i));
                    return Made.of(ids.get(i));
                })
                .toList();
    }

    @Override
    public void withdraw(Collection<UUID> records, Change change) {
        withdrawPartners.partners(records, change);
    }

    private static PartnerDraft draft(Row row) {
        return new PartnerDraft(
                row.text("name"), row.text("kind"), isLegal(row), row.text("phone"), row.date("helping_since"));
    }

    /** A volunteer is a citizen unless the office says otherwise, all the others are organisations. */
    private static boolean isLegal(Row row) {
        var written = row.flag("legal_person");
        return written == null ? !row.text("kind").equals(PartnerKind.VOLUNTEER.code()) : written;
    }
}
