package opora.platform.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a decision needs to know of a record. It is read with the record, so that nobody decides on a guess.
 *
 * @param sectionId the section the record lies in; null when only the whole institution reaches it
 * @param ownerId the employee who made it
 * @param team the employees the record names
 * @param openedTo the accounts it has been opened to for a while
 * @param knownBy while the record is restricted, the permission to know of it at all
 * @param fields the class of the fields the question is about
 */
public record RecordFacts(
        @Nullable UUID sectionId,
        @Nullable UUID curatorId,
        @Nullable UUID ownerId,
        Set<UUID> team,
        Set<UUID> openedTo,
        Set<RecordState> states,
        @Nullable String knownBy,
        FieldClass fields) {

    /** A record of the whole institution. */
    public static RecordFacts ofInstitution() {
        return ofSection(null);
    }

    public static RecordFacts ofSection(@Nullable UUID sectionId) {
        return new RecordFacts(
                sectionId, null, null, Set.of(), Set.of(), Set.of(RecordState.OPEN), null, FieldClass.PERSONAL);
    }

    public RecordFacts curatedBy(@Nullable UUID employee) {
        return new RecordFacts(sectionId, employee, ownerId, team, openedTo, states, knownBy, fields);
    }

    public RecordFacts madeBy(@Nullable UUID employee) {
        return new RecordFacts(sectionId, curatorId, employee, team, openedTo, states, knownBy, fields);
    }

    public RecordFacts closed() {
        var others = EnumSet.copyOf(states);
        others.remove(RecordState.OPEN);
        others.add(RecordState.CLOSED);
        return new RecordFacts(sectionId, curatorId, ownerId, team, openedTo, others, knownBy, fields);
    }

    /** What would be decided if the record had not been closed. */
    public RecordFacts reopened() {
        var others = EnumSet.copyOf(states);
        others.remove(RecordState.CLOSED);
        others.add(RecordState.OPEN);
        return new RecordFacts(sectionId, curatorId, ownerId, team, openedTo, others, knownBy, fields);
    }

    /** The employees the record names reach it wherever it lies. */
    public RecordFacts naming(Set<UUID> employees) {
        return new RecordFacts(sectionId, curatorId, ownerId, employees, openedTo, states, knownBy, fields);
    }

    /** The record is open to these accounts for a while. */
    public RecordFacts openTo(Set<UUID> accounts) {
        return new RecordFacts(sectionId, curatorId, ownerId, team, accounts, states, knownBy, fields);
    }

    /** @param permission to know of the record at all */
    public RecordFacts restricted(String permission) {
        var others = EnumSet.copyOf(states);
        others.add(RecordState.RESTRICTED);
        return new RecordFacts(sectionId, curatorId, ownerId, team, openedTo, others, permission, fields);
    }

    /** The same record, asked about its sensitive fields. */
    public RecordFacts sensitive() {
        return about(FieldClass.SENSITIVE);
    }

    /** The same record, asked about whether it is there at all. */
    RecordFacts presence() {
        return about(FieldClass.ORDINARY);
    }

    private RecordFacts about(FieldClass others) {
        return new RecordFacts(sectionId, curatorId, ownerId, team, openedTo, states, knownBy, others);
    }

    public boolean is(RecordState... any) {
        return Arrays.stream(any).anyMatch(states::contains);
    }
}
