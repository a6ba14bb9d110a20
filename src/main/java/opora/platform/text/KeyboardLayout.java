package opora.platform.text;

/** What would have been typed with the keyboard switched to the other layout: «ghbdtn» is «привет». */
public final class KeyboardLayout {

    private static final String LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?";
    private static final String RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,";

    private KeyboardLayout() {}

    public static String toRussian(String typed) {
        return retyped(typed, LATIN, RUSSIAN);
    }

    public static String toLatin(String typed) {
        return retyped(typed, RUSSIAN, LATIN);
    }

    private static String retyped(String typed, String from, String to) {
        var result = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            int key = from.indexOf(typed.charAt(i));
            result.append(key < 0 ? typed.charAt(i) : to.charAt(key));
        }
        return result.toString();
    }
}
