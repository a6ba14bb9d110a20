package opora.documents;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The name a file came with. It is shown and offered when the file is taken out again; nothing is ever opened by it. Paths, signs nobody
 * sees and signs that turn the reading direction round («gpj.exe» shown as «exe.jpg») are taken out of it.
 */
record FileName(String text) {

    private static final int LONGEST = 150;
    private static final String FORBIDDEN = "\\/:*?\"<>|";

    static FileName of(String sent) {
        var path = Normalizer.normalize(sent, Normalizer.Form.NFC).replace('\\', '/');
        var last = path.substring(path.lastIndexOf('/') + 1);
        var shown = new StringBuilder();
        last.codePoints().filter(FileName::isVisible).forEach(shown::appendCodePoint);
        var clean = shown.toString().replaceAll("\\s+", " ").strip().replaceAll("^[. ]+|[. ]+$", "");
        return new FileName(shortened(clean));
    }

    private static boolean isVisible(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> FORBIDDEN.indexOf(sign) < 0;
        };
    }

    /** The beginning and the ending, which tells what it is. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var ending = name.lastIndexOf('.') > name.length() - 10 ? name.substring(name.lastIndexOf('.')) : "";
        return name.substring(0, LONGEST - ending.length()) + ending;
    }

    String ending() {
        var dot = text.lastIndexOf('.');
        return dot < 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
