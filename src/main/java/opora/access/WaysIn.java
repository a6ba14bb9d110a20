package opora.access;

/**
 * The ways into an account beside its password.
 *
 * @param app true when an authenticator app is in use
 * @param codes how many recovery codes are left
 * @param demanded true for administrators, and for everybody where the institution says so
 */
public record WaysIn(boolean app, int passkeys, int codes, boolean demanded) {

    public boolean any() {
        return app || passkeys > 0;
    }

    /** A password alone opens only an account that has nothing else and needs nothing else. */
    boolean passwordIsEnough() {
        return !any() && !demanded;
    }

    public boolean isLast() {
        return demanded && (app ? 1 : 0) + passkeys == 1;
    }
}
