package opora.contracts.control;

import static opora.contracts.db.Tables.CONTRACT;
import static opora.contracts.db.Tables.INCOME;
import static opora.contracts.db.Tables.MEASURE;
import static opora.contracts.db.Tables.NEED;
import static opora.contracts.db.Tables.PROGRAMME;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import opora.Centre;
import opora.contracts.ContractsSecrets;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;

/** Contracts with a programme, as the register leaves them to whoever controls and sums up. */
public final class ControlGround {

    private final DSLContext db;
    private final Vault vault;
    private final Centre.Small small;
    private final Change change;

    public ControlGround(DSLContext db, Vault vault, Centre.Small small, Change change) {
        this.db = db;
        this.vault = vault;
        this.small = small;
        this.change = change;
    }

    /** Of a small centre of its own, where the director has entered it. */
    public static ControlGround of(Centre centre, DSLContext db, Vault vault) {
        var small = centre.small();
        return new ControlGround(db, vault, small, centre.by(small.director()));
    }

    public Centre.Small small() {
        return small;
    }

    public Change change() {
        return change;
    }

    public RegisteredFamily family(RegisterFamily registerFamily) {
        return PeopleFixture.family(registerFamily, small, change);
    }

    public UUID contract(RegisteredFamily family, String number, String direction, LocalDate from, LocalDate to) {
        var row = db.newRecord(CONTRACT);
        row.setInstitutionId(small.institution());
        row.setId(Ids.next());
        row.setNumber(number);
        row.setAppliedOn(from);
        row.setConcludedOn(from);
        row.setPersonId(family.personIds().getFirst());
        row.setFamilyId(family.familyId());
        row.setDirection(direction);
        row.setStartsOn(from);
        row.setEndsOn(to);
        row.setAmount(new BigDecimal("50000.00"));
        row.setTrainingAmount(BigDecimal.ZERO);
        row.setConcludedBy("Управление социальной защиты населения");
        row.setSectionId(small.firstSection());
        row.setEmployeeId(small.specialist());
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        row.insert();
        programme(row.getId(), family.familyId(), 1, from);
        return row.getId();
    }

    public UUID programme(UUID contract, UUID family, int number, LocalDate from) {
        db.update(PROGRAMME)
                .set(PROGRAMME.CURRENT, false)
                .where(PROGRAMME.CONTRACT_ID.eq(contract))
                .execute();
        var row = db.newRecord(PROGRAMME);
        row.setInstitutionId(small.institution());
        row.setId(Ids.next());
        row.setContractId(contract);
        row.setFamilyId(family);
        row.setNumber(number);
        row.setValidFrom(from);
        row.setCurrent(true);
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        row.insert();
        return row.getId();
    }

    public UUID measure(UUID contract, String text) {
        var contracted = db.fetchSingle(CONTRACT, CONTRACT.ID.eq(contract));
        var programme = db.fetchSingle(PROGRAMME, PROGRAMME.CONTRACT_ID.eq(contract), PROGRAMME.CURRENT.isTrue());
        var row = db.newRecord(MEASURE);
        row.setInstitutionId(small.institution());
        row.setId(Ids.next());
        row.setProgrammeId(programme.getId());
        row.setContractId(contract);
        row.setFamilyId(contracted.getFamilyId());
        row.setOriginId(Ids.next());
        row.setPosition(db.fetchCount(MEASURE, MEASURE.CONTRACT_ID.eq(contract)) + 1);
        row.setKind("employment");
        row.setText(vault.seal(ContractsSecrets.MEASURE_TEXT, row.getId(), text));
        row.setExecutor("citizen");
        row.setTermFrom(contracted.getStartsOn());
        row.setTermTo(contracted.getEndsOn());
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        row.insert();
        return row.getId();
    }

    public UUID need(UUID contract, String kind, LocalDate declaredOn) {
        var contracted = db.fetchSingle(CONTRACT, CONTRACT.ID.eq(contract));
        var row = db.newRecord(NEED);
        row.setInstitutionId(small.institution());
        row.setId(Ids.next());
        row.setContractId(contract);
        row.setPersonId(contracted.getPersonId());
        row.setFamilyId(contracted.getFamilyId());
        row.setKind(kind);
        row.setDeclaredOn(declaredOn);
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        row.insert();
        return row.getId();
    }

    /** @param on the last day of the three months it is about */
    public void income(UUID contract, String stage, LocalDate on, String perHead) {
        var contracted = db.fetchSingle(CONTRACT, CONTRACT.ID.eq(contract));
        var amount = new BigDecimal(perHead);
        var row = db.newRecord(INCOME);
        row.setInstitutionId(small.institution());
        row.setId(Ids.next());
        row.setContractId(contract);
        row.setFamilyId(contracted.getFamilyId());
        row.setStage(stage);
        row.setAssessedOn(on);
        row.setPeriodFrom(on.minusMonths(3));
        row.setPeriodTo(on);
        row.setTotal(amount.multiply(BigDecimal.valueOf(3)));
        row.setMembers(1);
        row.setPerHead(amount);
        row.setSubsistence(new BigDecimal("17733.00"));
        row.setLow(amount.compareTo(new BigDecimal("17733.00")) < 0);
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        row.insert();
    }

    public void end(UUID contract, LocalDate on) {
        db.update(CONTRACT)
                .set(CONTRACT.STATE, "ended")
                .set(CONTRACT.ENDED_ON, on)
                .where(CONTRACT.ID.eq(contract))
                .execute();
    }
}
