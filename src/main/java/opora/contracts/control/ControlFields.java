package opora.contracts.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.contracts.control.ControlDraft.Paid;
import opora.platform.text.RussianDate;
import opora.platform.web.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;

/** The table of a month as it is sent: every field ends with the id of its contract, so that one row is read as many are. */
final class ControlFields {

    /** As many lines of documents as a row offers beyond those it has. */
    static final int BLANK_LINES = 3;

    private static final int MOST_LINES = 60;
    private static final List<String> OF_A_DOCUMENT = List.of("doc", "paid", "sum", "what");

    private final Fields typed;
    private final YearMonth month;
    private final LocalDate today;
    private final Map<String, String> values = new HashMap<>();
    final Errors errors = new MapBindingResult(values, "control");

    ControlFields(Fields typed, YearMonth month, LocalDate today) {
        this.typed = typed;
        this.month = month;
        this.today = today;
    }

    /** Rows somebody has written into; one left as blank as it was shown is no control. */
    List<ControlDraft> drafts() {
        return typed.ids("rows").stream()
                .distinct()
                .flatMap(id -> draft(id).stream())
                .toList();
    }

    Optional<ControlDraft> draft(UUID contract) {
        var paid = documents(contract);
        var note = value("note-" + contract);
        var measures = new HashSet<>(typed.ids("did-" + contract));
        var mark = ControlMark.ofDigit(value("mark-" + contract));
        if (mark.isEmpty()) {
            if (!note.isBlank() || !measures.isEmpty() || !paid.isEmpty()) {
                errors.rejectValue("mark-" + contract, "contracts.control.refused.mark", null, null);
            }
            return Optional.empty();
        }
        return Optional.of(new ControlDraft(
                contract,
                month,
                today,
                mark.get(),
                measures,
                note,
                paid,
                version(contract),
                value("reason-" + contract)));
    }

    private List<Paid> documents(UUID contract) {
        var documents = new ArrayList<Paid>();
        for (int line = 0; line < MOST_LINES; line++) {
            var suffix = "-" + line + "-" + contract;
            if (OF_A_DOCUMENT.stream().allMatch(name -> value(name + suffix).isBlank())) {
                continue;
            }
            var on = RussianDate.parse(value("paid" + suffix));
            var amount = amount(value("sum" + suffix));
            if (on.isEmpty()) {
                errors.rejectValue("paid" + suffix, "contracts.control.refused.paid-day", null, null);
            }
            if (amount == null) {
                errors.rejectValue("sum" + suffix, "contracts.control.refused.amount", null, null);
            }
            if (on.isPresent() && amount != null) {
                documents.add(new Paid(value("doc" + suffix), on.get(), amount, value("what" + suffix)));
            }
        }
        return documents;
    }

    private static @Nullable BigDecimal amount(String text) {
        var plain = text.replaceAll("[\\s\\u00a0\\u202f₽]", "").replace(',', '.');
        return plain.matches("\\d{1,10}(\\.\\d{1,2})?") ? new BigDecimal(plain) : null;
    }

    private @Nullable Integer version(UUID contract) {
        var text = value("version-" + contract);
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    /** What the errors may later be told beside, too. */
    private String value(String field) {
        return values.computeIfAbsent(field, typed::value);
    }

    /** What stands, as the table shows it. */
    static Fields shown(List<ControlRow> rows, Map<UUID, Standing> standing) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var row : rows) {
            var stands = standing.get(row.id());
            if (stands != null) {
                values.put(row.field("mark"), List.of(stands.mark().digit()));
                values.put(row.field("note"), List.of(stands.note()));
                values.put(
                        row.field("did"),
                        stands.measures().stream().map(UUID::toString).toList());
                values.put(row.field("version"), List.of(String.valueOf(stands.version())));
                for (int line = 0; line < stands.expenses().size(); line++) {
                    var paid = stands.expenses().get(line);
                    values.put(row.field("doc-" + line), List.of(paid.number()));
                    values.put(row.field("paid-" + line), List.of(RussianDate.format(paid.on())));
                    values.put(row.field("sum-" + line), List.of(written(paid.amount())));
                    values.put(row.field("what-" + line), List.of(paid.purpose()));
                }
            }
        }
        return new Fields(values, Map.of(), List.of());
    }

    private static String written(BigDecimal amount) {
        return amount.toPlainString().replace('.', ',');
    }

    /** How many lines of documents a row needs for what stands in it, and some more. */
    static int lines(Fields fields, ControlRow row) {
        int last = -1;
        for (int line = 0; line < MOST_LINES; line++) {
            var suffix = "-" + line;
            if (OF_A_DOCUMENT.stream()
                    .anyMatch(name -> !fields.value(row.field(name + suffix)).isBlank())) {
                last = line;
            }
        }
        return Math.min(last + 1 + BLANK_LINES, MOST_LINES);
    }
}
