package opora.contracts.control;

import static opora.contracts.db.Tables.CONTROL;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opora.contracts.ContractBlock;
import opora.contracts.ContractReach;
import opora.contracts.ContractState;
import opora.contracts.ContractSummary;
import opora.contracts.ContractsPermissions;
import opora.platform.access.User;
import opora.platform.shell.Block;
import opora.platform.shell.Block.Action;
import opora.platform.shell.Block.Row;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The months of a contract on its page: controlled or missed, the newest first. */
@Component
class ControlBlock implements ContractBlock {

    private static final int ORDER = 50;
    private static final int SHOWN = 12;

    private final DSLContext db;
    private final ContractReach reach;
    private final MessageSource messages;

    ControlBlock(DSLContext db, ContractReach reach, MessageSource messages) {
        this.db = db;
        this.reach = reach;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Block> block(User user, ContractSummary contract, LocalDate today) {
        if (contract.state() == ContractState.VOIDED) {
            return Optional.empty();
        }
        boolean keeps = reach.may(ContractsPermissions.KEEP, contract.familyId(), user);
        var known = known(user, contract);
        var last = YearMonth.from(contract.last().isAfter(today) ? today : contract.last());
        var rows = new ArrayList<Row>();
        for (var month = last;
                !month.isBefore(YearMonth.from(contract.startsOn())) && rows.size() < SHOWN;
                month = month.minusMonths(1)) {
            rows.add(row(month, known.get(month.atDay(1)), keeps, today));
        }
        var actions = keeps && !rows.isEmpty()
                ? List.of(new Action("contracts.control.do", ControlLinks.month(last)))
                : List.<Action>of();
        return Optional.of(new Block("contracts.control", rows, actions, "contracts.control.none"));
    }

    private record Known(ControlMark mark, LocalDate on) {}

    private Map<LocalDate, Known> known(User user, ContractSummary contract) {
        return db.select(CONTROL.MONTH, CONTROL.MARK, CONTROL.CONTROLLED_ON)
                .from(CONTROL)
                .where(CONTROL.INSTITUTION_ID.eq(user.institutionId()), CONTROL.CONTRACT_ID.eq(contract.id()))
                .fetchMap(CONTROL.MONTH, row -> new Known(ControlMark.of(row.value2()), row.value3()));
    }

    private Row row(YearMonth month, @Nullable Known known, boolean keeps, LocalDate today) {
        var title = t("contracts.month." + month.getMonthValue()) + " " + month.getYear();
        var detail = known == null
                ? t("contracts.control.not-yet")
                : t(known.mark().titleKey()) + ", " + RussianDate.format(known.on());
        return new Row(
                title,
                detail,
                keeps ? ControlLinks.month(month) : null,
                known == null && month.isBefore(YearMonth.from(today)));
    }

    private String t(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
