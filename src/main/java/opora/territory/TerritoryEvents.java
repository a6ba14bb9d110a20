package opora.territory;

import java.util.List;
import java.util.UUID;
import opora.audit.JournalEvent;

/** What the journal keeps about municipalities and settlements. */
final class TerritoryEvents {

    private TerritoryEvents() {}

    record MunicipalityAdded(UUID municipality) implements JournalEvent {}

    record MunicipalityChanged(UUID municipality, List<String> fields) implements JournalEvent {}

    record SettlementAdded(UUID settlement) implements JournalEvent {}

    record SettlementChanged(UUID settlement, List<String> fields) implements JournalEvent {}
}
