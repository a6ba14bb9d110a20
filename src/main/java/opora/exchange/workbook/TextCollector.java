package opora.exchange.workbook;

import opora.platform.Refused;

/** Collects the text of a string or cell, whole or in differently formatted pieces, without its reading aid for Japanese. */
final class TextCollector {

    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inReadingAid;

    void start(String element) {
        switch (element) {
            case "t" -> inText = !inReadingAid;
            case "rPh" -> inReadingAid = true;
            default -> {}
        }
    }

    void characters(char[] characters, int from, int length) {
        if (inText) {
            append(characters, from, length);
        }
    }

    void append(char[] characters, int from, int length) {
        if (text.length() + length > WorkbookLimits.CELL_CHARACTERS) {
            throw new Refused("exchange.workbook.long-text");
        }
        text.append(characters, from, length);
    }

    void end(String element) {
        switch (element) {
            case "t" -> inText = false;
            case "rPh" -> inReadingAid = false;
            default -> {}
        }
    }

    String take() {
        var taken = text.toString();
        text.setLength(0);
        return taken;
    }
}
