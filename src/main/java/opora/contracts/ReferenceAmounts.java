package opora.contracts;

import static opora.contracts.db.Tables.DIRECTION_RULE;
import static opora.contracts.db.Tables.SUBSISTENCE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.access.Policy;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The amounts and terms contracts are measured by, each from a day on and with its source. */
@Service
public class ReferenceAmounts {

    private static final int LONGEST = 500;

    private final DSLContext db;
    private final Policy policy;
    private final Journal journal;

    ReferenceAmounts(DSLContext db, Policy policy, Journal journal) {
        this.db = db;
        this.policy = policy;
        this.journal = journal;
    }

    /** The newest first; an institution's own rule stands before a shipped one of the same day. */
    public List<DirectionRule> rules(UUID institution) {
        var rules = new ArrayList<>(DirectionRule.SHIPPED);
        db.selectFrom(DIRECTION_RULE)
                .where(DIRECTION_RULE.INSTITUTION_ID.eq(institution))
                .forEach(row -> rules.add(new DirectionRule(
                        Direction.of(row.getDirection()),
                        row.getValidFrom(),
                        row.getMaxAmount(),
                        row.getTrainingMax(),
                        row.getMaxMonths(),
                        row.getRepeatBanMonths(),
                        row.getSource(),
                        true)));
        rules.sort(Comparator.comparing(DirectionRule::direction)
                .thenComparing(Comparator.comparing(DirectionRule::validFrom).reversed())
                .thenComparing(rule -> !rule.own()));
        return rules;
    }

    static Optional<DirectionRule> of(List<DirectionRule> rules, Direction direction, LocalDate on) {
        return rules.stream()
                .filter(rule ->
                        rule.direction() == direction && !rule.validFrom().isAfter(on))
                .findFirst();
    }

    public record Amount(SubsistenceGroup group, LocalDate validFrom, BigDecimal amount, String source) {}

    /** The newest first. */
    public List<Amount> subsistence(UUID institution) {
        return db.selectFrom(SUBSISTENCE)
                .where(SUBSISTENCE.INSTITUTION_ID.eq(institution))
                .orderBy(SUBSISTENCE.VALID_FROM.desc(), SUBSISTENCE.CATEGORY)
                .fetch(row -> new Amount(
                        SubsistenceGroup.of(row.getCategory()), row.getValidFrom(), row.getAmount(), row.getSource()));
    }

    /** What holds on the day, by group; a group nobody entered is absent. */
    Map<SubsistenceGroup, BigDecimal> subsistence(UUID institution, LocalDate on) {
        var amounts = new EnumMap<SubsistenceGroup, BigDecimal>(SubsistenceGroup.class);
        subsistence(institution).stream()
                .filter(each -> !each.validFrom().isAfter(on))
                .forEach(each -> amounts.putIfAbsent(each.group(), each.amount()));
        return amounts;
    }

    @Transactional
    public void enter(SubsistenceGroup group, LocalDate validFrom, BigDecimal amount, String source, Change change) {
        policy.mustHold(change.user(), ContractsPermissions.CONFIGURE);
        if (amount.signum() <= 0) {
            throw new Refused("contracts.refused.positive").on("amount");
        }
        mustHaveSource(source, "source");
        if (db.fetchExists(
                SUBSISTENCE,
                SUBSISTENCE.INSTITUTION_ID.eq(change.institution()),
                SUBSISTENCE.CATEGORY.eq(group.code()),
                SUBSISTENCE.VALID_FROM.eq(validFrom))) {
            throw new Refused("constraint.subsistence_of_a_day_once").on("validFrom");
        }
        var row = db.newRecord(SUBSISTENCE);
        row.setInstitutionId(change.institution());
        row.setId(Ids.next());
        row.setCategory(group.code());
        row.setValidFrom(validFrom);
        row.setAmount(amount);
        row.setSource(source.strip());
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        row.insert();
        journal.record(change, new ContractEvent.SubsistenceEntered(group.code(), validFrom), row.getId());
    }

    @Transactional
    public void enter(DirectionRule rule, Change change) {
        policy.mustHold(change.user(), ContractsPermissions.CONFIGURE);
        if (rule.maxMonths() < 1 || rule.maxMonths() > 60) {
            throw new Refused("contracts.refused.months", 60).on("maxMonths");
        }
        if (rule.repeatBanMonths() < 0 || rule.repeatBanMonths() > 120) {
            throw new Refused("contracts.refused.months", 120).on("repeatBanMonths");
        }
        mustBePositive(rule.maxAmount(), "maxAmount");
        mustBePositive(rule.trainingMax(), "trainingMax");
        mustHaveSource(rule.source(), "ruleSource");
        if (db.fetchExists(
                DIRECTION_RULE,
                DIRECTION_RULE.INSTITUTION_ID.eq(change.institution()),
                DIRECTION_RULE.DIRECTION.eq(rule.direction().code()),
                DIRECTION_RULE.VALID_FROM.eq(rule.validFrom()))) {
            throw new Refused("constraint.direction_rule_of_a_day_once").on("ruleFrom");
        }
        var row = db.newRecord(DIRECTION_RULE);
        row.setInstitutionId(change.institution());
        row.setId(Ids.next());
        row.setDirection(rule.direction().code());
        row.setValidFrom(rule.validFrom());
        row.setMaxAmount(rule.maxAmount());
        row.setTrainingMax(rule.trainingMax());
        row.setMaxMonths(rule.maxMonths());
        row.setRepeatBanMonths(rule.repeatBanMonths());
        row.setSource(rule.source().strip());
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        row.insert();
        journal.record(
                change, new ContractEvent.DirectionRuleEntered(rule.direction().code(), rule.validFrom()), row.getId());
    }

    private static void mustBePositive(@Nullable BigDecimal amount, String field) {
        if (amount != null && amount.signum() <= 0) {
            throw new Refused("contracts.refused.positive").on(field);
        }
    }

    private static void mustHaveSource(String source, String field) {
        if (source.isBlank() || source.length() > LONGEST) {
            throw new Refused("contracts.refused.source", LONGEST).on(field);
        }
    }
}
