package opora.casework.conference;

import java.util.UUID;

/** «К4»: what a family is called where its name must not stand (MET-07). A letter and a digit drawn by lot say nothing of it. */
final class Alias {

    private static final String LETTERS = "АБВГДЕЖИКЛМНПРСТУФХЦЧШЭЮЯ";
    private static final int DIGITS = 9;

    private Alias() {}

    static String drawn(UUID row, int lot) {
        int place = Math.floorMod(row.hashCode() * 31 + lot, LETTERS.length() * DIGITS);
        return LETTERS.charAt(place / DIGITS) + String.valueOf(place % DIGITS + 1);
    }
}
