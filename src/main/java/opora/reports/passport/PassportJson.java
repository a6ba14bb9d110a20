package opora.reports.passport;

/** A passport as it is kept with a submitted report: in the same words as in its file. */
public final class PassportJson {

    private PassportJson() {}

    public static String of(Passport passport) {
        return Grammar.json(passport);
    }

    public static Passport read(String json) {
        return Grammar.passport(json);
    }
}
