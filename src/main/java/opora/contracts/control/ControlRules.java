package opora.contracts.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Objects;
import opora.contracts.ContractState;
import opora.contracts.control.ControlDraft.Paid;
import opora.contracts.db.tables.records.ContractRecord;
import opora.platform.Refused;
import opora.platform.text.RussianDate;

/** What the control of a month must fulfil. A refusal names the field by its first word; the row is added by who knows it. */
final class ControlRules {

    static final int LONGEST = 4000;
    static final int LONGEST_NUMBER = 100;
    private static final BigDecimal LARGEST = new BigDecimal("9999999999");

    private ControlRules() {}

    static void mustHaveCome(YearMonth month, LocalDate today) {
        if (month.isAfter(YearMonth.from(today))) {
            throw new Refused("contracts.control.refused.future", RussianDate.format(month.atDay(1)));
        }
    }

    /** The last day something can happen under the contract. */
    static LocalDate last(ContractRecord contract) {
        return Objects.requireNonNullElse(contract.getEndedOn(), contract.getEndsOn());
    }

    static boolean runsIn(ContractRecord contract, YearMonth month) {
        return !contract.getStartsOn().isAfter(month.atEndOfMonth())
                && !last(contract).isBefore(month.atDay(1));
    }

    static void mustHold(ControlDraft draft, ContractRecord contract, LocalDate today) {
        mustHaveCome(draft.month(), today);
        if (ContractState.of(contract.getState()) == ContractState.VOIDED) {
            throw new Refused("contracts.control.refused.voided").on("mark");
        }
        if (!runsIn(contract, draft.month())) {
            throw new Refused(
                            "contracts.control.refused.outside",
                            RussianDate.format(contract.getStartsOn()),
                            RussianDate.format(last(contract)))
                    .on("mark");
        }
        if (draft.on().isAfter(today) || draft.on().isBefore(draft.month().atDay(1))) {
            throw new Refused("contracts.control.refused.day").on("mark");
        }
        if (draft.note().length() > LONGEST) {
            throw new Refused("contracts.control.refused.long", LONGEST).on("note");
        }
        if (draft.mark() == ControlMark.NOT_MET && draft.note().isEmpty()) {
            throw new Refused("contracts.control.refused.why").on("note");
        }
        mustBeDocuments(draft, contract, today);
    }

    private static void mustBeDocuments(ControlDraft draft, ContractRecord contract, LocalDate today) {
        var seen = new HashSet<Paid>();
        for (int i = 0; i < draft.expenses().size(); i++) {
            var paid = draft.expenses().get(i);
            if (paid.number().isEmpty() || paid.number().length() > LONGEST_NUMBER) {
                throw new Refused("contracts.control.refused.number", LONGEST_NUMBER).on("doc-" + i);
            }
            if (paid.on().isAfter(today) || paid.on().isBefore(contract.getConcludedOn())) {
                throw new Refused("contracts.control.refused.paid-on", RussianDate.format(contract.getConcludedOn()))
                        .on("paid-" + i);
            }
            if (paid.amount().signum() <= 0 || paid.amount().compareTo(LARGEST) > 0) {
                throw new Refused("contracts.control.refused.amount").on("sum-" + i);
            }
            if (paid.purpose().isEmpty() || paid.purpose().length() > LONGEST) {
                throw new Refused("contracts.control.refused.purpose").on("what-" + i);
            }
            if (!seen.add(new Paid(paid.number(), paid.on(), paid.amount(), ""))) {
                throw new Refused("constraint.expense_document_once").on("doc-" + i);
            }
        }
    }
}
