package opora.exchange.check;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import opora.contracts.KnownContracts;
import opora.contracts.outcome.KnownOutcomes.Known;
import opora.exchange.sheets.Row;
import org.jspecify.annotations.Nullable;

/** A social contract rows refer to by its number and day. */
final class ContractRef extends Ref {

    private final @Nullable UUID personId;
    private final @Nullable PersonRef person;
    private final String direction;
    private final LocalDate appliedOn;
    private final LocalDate startsOn;
    private final LocalDate endsOn;
    private final @Nullable LocalDate endedOn;
    private final Known outcome;
    private final String number;
    private final @Nullable FamilyRef family;
    private final @Nullable UUID familyId;
    private int left;

    /** @param outcome what is stored of its outcome */
    ContractRef(KnownContracts.Known known, Known outcome) {
        super(known.id());
        this.outcome = outcome;
        this.left = outcome.left();
        this.personId = known.personId();
        this.person = null;
        this.family = null;
        this.familyId = known.familyId();
        this.direction = known.direction().code();
        this.appliedOn = known.appliedOn();
        this.startsOn = known.startsOn();
        this.endsOn = known.endsOn();
        this.endedOn = known.endedOn();
        this.number = known.number();
    }

    ContractRef(Row row, FamilyRef family, PersonRef person) {
        super(row);
        this.outcome = Known.NOTHING;
        this.personId = null;
        this.familyId = null;
        this.person = person;
        this.family = family;
        this.direction = row.text("direction");
        this.appliedOn = appliedOn(row);
        this.startsOn = Objects.requireNonNull(row.date("starts_on"));
        this.endsOn = Objects.requireNonNull(row.date("ends_on"));
        this.endedOn = row.date("ended_on");
        this.number = row.text("number");
    }

    static String key(String number, LocalDate on) {
        return Keys.of(number) + " " + on;
    }

    /** Whoever did not write down the day of the application applied the day the contract was concluded. */
    static LocalDate appliedOn(Row row) {
        return Objects.requireNonNullElse(row.date("applied_on"), Objects.requireNonNull(row.date("on")));
    }

    boolean isOf(PersonRef other, String wanted) {
        boolean same = person == other || personId != null && other.isTaken() && personId.equals(other.id());
        return same && direction.equals(wanted);
    }

    boolean overlaps(LocalDate from, LocalDate to) {
        return !startsOn.isAfter(to) && !from.isAfter(lastDay());
    }

    UUID familyId() {
        return familyId == null ? Objects.requireNonNull(family).id() : familyId;
    }

    String number() {
        return number;
    }

    LocalDate appliedOn() {
        return appliedOn;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    /** The end, or the day it was ended before it. */
    LocalDate lastDay() {
        return Objects.requireNonNullElse(endedOn, endsOn);
    }

    /** Null while it runs. */
    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    Known outcome() {
        return outcome;
    }

    /** A row brings a measure that is not done. */
    void leavesOneMore() {
        left++;
    }

    int left() {
        return left;
    }
}
