package opora.demo;

import java.time.LocalDate;
import java.util.UUID;
import opora.contracts.ContractDraft;
import opora.contracts.Direction;
import opora.contracts.NeedKind;
import opora.demo.DemoFamilies.Family;

/**
 * A contract of the demonstration, with what the story of it needs.
 *
 * @param cause of the difficult situation
 */
record DemoContract(
        ContractDraft draft, Family family, int index, Course course, NeedKind need, UUID needId, String cause) {

    /** How a contract will end. */
    enum Course {
        IN_FULL,
        PARTLY,
        TERMINATED,
        RUNNING
    }

    UUID id() {
        return draft.key();
    }

    LocalDate last() {
        return course == Course.TERMINATED ? draft.startsOn().plusMonths(2) : draft.endsOn();
    }

    boolean isOver() {
        return course != Course.RUNNING;
    }

    boolean inFull() {
        return course == Course.IN_FULL;
    }

    boolean retrains() {
        return retrains(index, draft.direction());
    }

    static boolean retrains(int index, Direction direction) {
        return direction == Direction.EMPLOYMENT && index % 4 == 0;
    }
}
