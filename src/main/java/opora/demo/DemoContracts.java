package opora.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import opora.contracts.ConcludeContract;
import opora.contracts.ContractDraft;
import opora.contracts.Direction;
import opora.contracts.NeedKind;
import opora.demo.DemoContract.Course;
import opora.demo.DemoFamilies.Family;
import opora.platform.Change;
import opora.platform.Ids;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Three hundred social contracts of the years 2021 to 2023, some that ended in the last months, and two dozen that run today. */
@Component
@Profile("demo")
class DemoContracts {

    private static final int OF_A_YEAR = 100;
    private static final int YEARS = 3;
    private static final int FIRST_YEAR = 2021;
    private static final int RECENT = 27;
    private static final int RECENT_OF_A_MONTH = 3;
    private static final int RUNNING = 24;
    private static final int OLD = OF_A_YEAR * YEARS;
    private static final int ALL = OLD + RECENT + RUNNING;
    private static final String BODY = "Управление социальной защиты населения";

    /** Of ten contracts. */
    private static final List<Direction> DIRECTIONS = List.of(
            Direction.EMPLOYMENT,
            Direction.OTHER,
            Direction.BUSINESS,
            Direction.EMPLOYMENT,
            Direction.HOUSEHOLD,
            Direction.OTHER,
            Direction.EMPLOYMENT,
            Direction.HOUSEHOLD,
            Direction.BUSINESS,
            Direction.EMPLOYMENT);

    private static final Map<Direction, BigDecimal> AMOUNTS = Map.of(
            Direction.EMPLOYMENT, new BigDecimal("52000"),
            Direction.BUSINESS, new BigDecimal("240000"),
            Direction.HOUSEHOLD, new BigDecimal("95000"),
            Direction.OTHER, new BigDecimal("41000"));
    private static final Map<Direction, Integer> MONTHS =
            Map.of(Direction.EMPLOYMENT, 9, Direction.BUSINESS, 12, Direction.HOUSEHOLD, 12, Direction.OTHER, 6);
    private static final Map<Direction, NeedKind> FIRST_NEED = Map.of(
            Direction.EMPLOYMENT, NeedKind.EMPLOYMENT,
            Direction.BUSINESS, NeedKind.BUSINESS,
            Direction.HOUSEHOLD, NeedKind.HOUSEHOLD,
            Direction.OTHER, NeedKind.KINDERGARTEN);
    private static final List<String> CAUSES =
            List.of("no_job", "low_pay", "many_children", "single_parent", "no_profession", "no_kindergarten", "debts");

    private final ConcludeContract concludeContract;
    private final DemoIncomes incomes;
    private final DemoProgrammes programmes;

    DemoContracts(ConcludeContract concludeContract, DemoIncomes incomes, DemoProgrammes programmes) {
        this.concludeContract = concludeContract;
        this.incomes = incomes;
        this.programmes = programmes;
    }

    List<DemoContract> conclude(List<Family> families, Change change) {
        var stay = families.stream().filter(family -> family.leavesOn() == null).toList();
        int step = Math.max(1, stay.size() / ALL);
        var contracts = IntStream.range(0, Math.min(stay.size(), ALL))
                .mapToObj(i -> contract(stay.get(i * step), i, change.today()))
                .toList();
        concludeContract.concludeAll(contracts.stream().map(DemoContract::draft).toList(), change);
        incomes.assessBefore(contracts, change);
        programmes.draw(contracts, change);
        return contracts;
    }

    private static DemoContract contract(Family family, int i, LocalDate today) {
        boolean runs = i >= OLD + RECENT;
        var direction = DIRECTIONS.get(i % DIRECTIONS.size());
        var concluded = concluded(i, direction, today);
        var starts = concluded.withDayOfMonth(1).plusMonths(1);
        var draft = new ContractDraft(
                Ids.next(),
                "%d/%03d".formatted(concluded.getYear(), i % OF_A_YEAR + 1 + (runs ? OF_A_YEAR : 0)),
                concluded.minusDays(12),
                concluded,
                family.members().getFirst(),
                family.id(),
                direction,
                starts,
                starts.plusMonths(MONTHS.get(direction)).minusDays(1),
                AMOUNTS.get(direction),
                DemoContract.retrains(i, direction) ? new BigDecimal("30000") : BigDecimal.ZERO,
                null,
                BODY,
                family.section().specialist(),
                false);
        var course =
                runs ? Course.RUNNING : i % 25 == 7 ? Course.TERMINATED : i % 6 == 2 ? Course.PARTLY : Course.IN_FULL;
        return new DemoContract(
                draft, family, i, course, FIRST_NEED.get(direction), Ids.next(), CAUSES.get(i % CAUSES.size()));
    }

    /** Of the recent ones three came to their end in each of the last nine months. */
    private static LocalDate concluded(int i, Direction direction, LocalDate today) {
        if (i >= OLD + RECENT) {
            return today.minusMonths(4).plusDays((i - OLD - RECENT) * 4L);
        }
        if (i >= OLD) {
            int months = (i - OLD) / RECENT_OF_A_MONTH + 1 + MONTHS.get(direction);
            return today.withDayOfMonth(1).minusMonths(months).plusDays(i % RECENT_OF_A_MONTH * 5L);
        }
        return LocalDate.of(FIRST_YEAR + i / OF_A_YEAR, 1, 20).plusDays(i % OF_A_YEAR * 3L);
    }
}
