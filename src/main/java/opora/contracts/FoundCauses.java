package opora.contracts;

import static opora.contracts.db.Tables.CAUSE;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import opora.contracts.db.tables.records.CauseRecord;
import opora.contracts.db.tables.records.ContractRecord;
import opora.platform.Change;
import opora.platform.Ids;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The causes of the difficult situation of a citizen, as they were found. */
@Component
public class FoundCauses {

    private final DSLContext db;

    FoundCauses(DSLContext db) {
        this.db = db;
    }

    /** A cause about which it was decided whether it is gone stays, whatever the analysis says now. */
    void keep(AnalysisDraft draft, ContractRecord contract, List<CauseRecord> stored, Change change) {
        stored.stream()
                .filter(row -> row.getRemoved() == null && !draft.causes().contains(row.getCode()))
                .forEach(CauseRecord::delete);
        var known = stored.stream().map(CauseRecord::getCode).collect(Collectors.toSet());
        db.batchInsert(draft.causes().stream()
                        .filter(code -> !known.contains(code))
                        .sorted()
                        .map(code -> found(code, draft.analysedOn(), contract, change))
                        .toList())
                .execute();
    }

    /** Not written yet. */
    public CauseRecord found(String code, LocalDate on, ContractRecord contract, Change change) {
        var row = db.newRecord(CAUSE);
        row.setInstitutionId(contract.getInstitutionId());
        row.setId(Ids.next());
        row.setContractId(contract.getId());
        row.setPersonId(contract.getPersonId());
        row.setFamilyId(contract.getFamilyId());
        row.setCode(code);
        row.setFoundOn(on);
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        return row;
    }
}
