package opora.platform.web;

import java.util.List;

/**
 * A request that waits until its user has confirmed who they are.
 *
 * @param path where to go on: an address of this application, never of another
 * @param again true when a form was sent and is to be sent again with what was typed
 * @param typed what was typed, in the order it was sent
 * @param because the key of the sentence that says why, or empty
 */
public record Interrupted(String path, boolean again, List<Typed> typed, String because) {

    public record Typed(String name, String value) {}

    /** An address that begins with two slashes, or a slash and a backslash, leads away from here. */
    public static boolean isHere(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl);
    }
}
