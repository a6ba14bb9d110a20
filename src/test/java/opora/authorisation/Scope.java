package opora.authorisation;

/** Where a family, and all that is recorded beneath it, stands to those who ask for it. */
enum Scope {
    /** In the section of the specialist. */
    OWN("Своягин"),
    /** Lives in another department, but the specialist is its curator. */
    CURATED("Куряжин"),
    /** Of the specialist's section, removed from service. */
    CLOSED("Закрягин"),
    /** In another section of the same department. */
    NEIGHBOUR("Соседягин"),
    /** In a section of another department. */
    ELSEWHERE("Отделягин"),
    /** Of another institution. */
    FOREIGN("Чужагин");

    /** Stands in the names and the texts of the scope's records, and nowhere else. */
    final String canary;

    Scope(String canary) {
        this.canary = canary;
    }

    boolean ofOwnInstitution() {
        return this != FOREIGN;
    }
}
