package opora.platform.text;

/** Numbers as people write them: digits with spaces, hyphens and the like between. */
final class Digits {

    private Digits() {}

    /** The digits alone, or nothing at all when a sign stands between them that may not. */
    static String only(String written, String allowedSigns) {
        var digits = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (!SearchText.isSpace(c) && !SearchText.isHyphen(c) && allowedSigns.indexOf(c) < 0) {
                return "";
            }
        }
        return digits.toString();
    }

    static boolean are(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
