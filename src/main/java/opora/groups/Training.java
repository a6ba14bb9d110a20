package opora.groups;

/** How many make a training group and how long it sits together (GRP-01, GRP-02). */
public final class Training {

    public static final int MOST_PEOPLE = 12;
    static final int SHORTEST = 60;
    static final int LONGEST = 90;

    private Training() {}

    static boolean lastsRightly(int minutes) {
        return minutes >= SHORTEST && minutes <= LONGEST;
    }
}
