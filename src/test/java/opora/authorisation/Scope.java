package opora.authorisation;

import java.util.EnumSet;
import java.util.Set;
import opora.platform.access.RecordState;

/** Where a family, and all that is recorded beneath it, stands to those who ask for it. */
enum Scope {
    /** In the section of the specialist. */
    OWN("Своягин", RecordState.OPEN),
    /** Lives in another department, but the specialist is its curator. */
    CURATED("Куряжин", RecordState.OPEN),
    /** Of the specialist's section, removed from service. */
    CLOSED("Закрягин", RecordState.CLOSED),
    /** Of the specialist's section, under a restriction: only a few may know that it is here at all. */
    RESTRICTED("Тайнягин", RecordState.OPEN, RecordState.RESTRICTED),
    /** Under a restriction too and in another department, but the specialist is named among those who work with it. */
    ENTRUSTED("Доверягин", RecordState.OPEN, RecordState.RESTRICTED),
    /** In another section of the same department. */
    NEIGHBOUR("Соседягин", RecordState.OPEN),
    /** In a section of another department. */
    ELSEWHERE("Отделягин", RecordState.OPEN),
    /** Of another institution. */
    FOREIGN("Чужагин", RecordState.OPEN);

    /** Stands in the names and the texts of the scope's records, and nowhere else. */
    final String canary;

    /** In which states the family is at once. */
    final Set<RecordState> states;

    Scope(String canary, RecordState state, RecordState... others) {
        this.canary = canary;
        states = EnumSet.of(state, others);
    }

    boolean isRestricted() {
        return states.contains(RecordState.RESTRICTED);
    }

    boolean ofOwnInstitution() {
        return this != FOREIGN;
    }
}
