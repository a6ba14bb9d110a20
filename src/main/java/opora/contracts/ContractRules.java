package opora.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import opora.contracts.db.tables.records.ContractRecord;
import opora.platform.Refused;
import opora.platform.text.Numbers;
import opora.platform.text.RussianDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a contract may not be, and what is only asked about because the body that pays has decided it. */
@Component
class ContractRules {

    static final int LONGEST_NUMBER = 60;
    static final int LONGEST_NAME = 300;

    private final MessageSource messages;

    ContractRules(MessageSource messages) {
        this.messages = messages;
    }

    static void mustBeSound(ContractDraft draft, LocalDate today) {
        if (draft.number().isBlank() || draft.number().length() > LONGEST_NUMBER) {
            throw new Refused("contracts.refused.number", LONGEST_NUMBER).on("number");
        }
        if (draft.concludedOn().isAfter(today)) {
            throw new Refused("contracts.refused.future").on("concludedOn");
        }
        if (draft.appliedOn().isAfter(draft.concludedOn())) {
            throw new Refused("contracts.refused.applied", RussianDate.format(draft.concludedOn())).on("appliedOn");
        }
        if (draft.startsOn().isBefore(draft.appliedOn())) {
            throw new Refused("contracts.refused.starts", RussianDate.format(draft.appliedOn())).on("startsOn");
        }
        if (draft.endsOn().isBefore(draft.startsOn())) {
            throw new Refused("contracts.refused.ends", RussianDate.format(draft.startsOn())).on("endsOn");
        }
        if (draft.amount().signum() < 0) {
            throw new Refused("contracts.refused.negative").on("amount");
        }
        if (draft.trainingAmount().signum() < 0) {
            throw new Refused("contracts.refused.negative").on("trainingAmount");
        }
        if ((draft.partnerId() == null) == draft.concludedBy().isBlank()
                || draft.concludedBy().length() > LONGEST_NAME) {
            throw new Refused("contracts.refused.concluded-by").on("concludedBy");
        }
    }

    /** The other contract is named, so that it can be looked up. */
    static void mustNotOverlap(ContractDraft draft, List<ContractRecord> others) {
        for (var other : others) {
            var last = other.getEndedOn() == null ? other.getEndsOn() : other.getEndedOn();
            if (isOfSameKind(draft, other) && draft.overlaps(other.getStartsOn(), last)) {
                throw new Refused(
                                "contracts.refused.overlap",
                                other.getNumber(),
                                RussianDate.format(other.getConcludedOn()),
                                RussianDate.format(other.getStartsOn()),
                                RussianDate.format(last))
                        .on("startsOn");
            }
        }
    }

    void mustBeSure(ContractDraft draft, List<DirectionRule> rules, List<ContractRecord> others) {
        var doubts = doubts(draft, rules, others);
        if (!draft.sure() && !doubts.isEmpty()) {
            throw new Refused("contracts.asked", String.join(" ", doubts)).on("sure");
        }
    }

    private List<String> doubts(ContractDraft draft, List<DirectionRule> rules, List<ContractRecord> others) {
        var doubts = new ArrayList<String>();
        ReferenceAmounts.of(rules, draft.direction(), draft.concludedOn()).ifPresent(rule -> {
            if (rule.maxAmount() != null && draft.amount().compareTo(rule.maxAmount()) > 0) {
                doubts.add(t("contracts.asked.amount", money(rule.maxAmount()), rule.source()));
            }
            if (rule.trainingMax() != null && draft.trainingAmount().compareTo(rule.trainingMax()) > 0) {
                doubts.add(t("contracts.asked.training", money(rule.trainingMax()), rule.source()));
            }
            var longest = draft.startsOn().plusMonths(rule.maxMonths()).minusDays(1);
            if (draft.endsOn().isAfter(longest)) {
                doubts.add(t("contracts.asked.term", rule.maxMonths(), RussianDate.format(longest), rule.source()));
            }
            others.stream()
                    .filter(other -> isOfSameKind(draft, other) && isTooSoon(draft, other, rule))
                    .findFirst()
                    .ifPresent(other ->
                            doubts.add(t("contracts.asked.repeat", other.getNumber(), rule.repeatBanMonths())));
        });
        return doubts;
    }

    private static boolean isTooSoon(ContractDraft draft, ContractRecord other, DirectionRule rule) {
        var last = other.getEndedOn() == null ? other.getEndsOn() : other.getEndedOn();
        return draft.startsOn().isAfter(last) && draft.startsOn().isBefore(last.plusMonths(rule.repeatBanMonths()));
    }

    private static boolean isOfSameKind(ContractDraft draft, ContractRecord other) {
        return !other.getId().equals(draft.key())
                && other.getPersonId().equals(draft.personId())
                && other.getDirection().equals(draft.direction().code());
    }

    private static String money(BigDecimal amount) {
        return Numbers.roubles(amount, LocaleContextHolder.getLocale());
    }

    private String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
