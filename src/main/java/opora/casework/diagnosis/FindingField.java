package opora.casework.diagnosis;

import java.util.List;
import java.util.Locale;
import opora.platform.Refused;
import opora.platform.text.Tsv;
import org.springframework.context.i18n.LocaleContextHolder;

/** A question of a form: the forms are declared in {@code diagnosis-fields.tsv}. */
public record FindingField(
        String form, String code, String title, String titleEn, Input input, List<String> options, boolean required) {

    static final int LONGEST_TEXT = 4000;
    static final int LONGEST_LINE = 200;
    private static final int FIRST_YEAR = 1880;
    private static final int SCALE = 10;

    enum Input {
        TEXT,
        LINE,
        SCALE,
        YEAR,
        CHOICE
    }

    private static final List<FindingField> ALL = Tsv.read("/opora/reference/diagnosis-fields.tsv").stream()
            .map(row -> new FindingField(
                    row.get("form"),
                    row.get("code"),
                    row.get("title"),
                    row.get("title_en"),
                    Input.valueOf(row.get("input").toUpperCase(Locale.ROOT)),
                    row.get("options").isEmpty()
                            ? List.of()
                            : List.of(row.get("options").split(",")),
                    row.flag("required")))
            .toList();

    /** The questions about a finding: an instrument has its own, the others have those of their kind. */
    static List<FindingField> of(FindingKind kind, String code) {
        var form = kind == FindingKind.INSTRUMENT ? code : kind.code();
        return ALL.stream().filter(each -> each.form().equals(form)).toList();
    }

    static List<FindingField> all() {
        return ALL;
    }

    /** As the page names the control. */
    public String name() {
        return "text-" + code;
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? titleEn : title;
    }

    public boolean isText() {
        return input == Input.TEXT;
    }

    public boolean isYear() {
        return input == Input.YEAR;
    }

    public boolean isScale() {
        return input == Input.SCALE;
    }

    public boolean isChoice() {
        return input == Input.CHOICE;
    }

    void mustFit(String text, int thisYear) {
        if (text.isEmpty()) {
            if (required) {
                throw new Refused("diagnosis.refused.required", asked());
            }
            return;
        }
        switch (input) {
            case TEXT -> mustBeShort(text, LONGEST_TEXT);
            case LINE -> mustBeShort(text, LONGEST_LINE);
            case SCALE -> mustBeBetween(text, 0, SCALE);
            case YEAR -> mustBeBetween(text, FIRST_YEAR, thisYear);
            case CHOICE -> {
                if (!options.contains(text)) {
                    throw new Refused("diagnosis.refused.choose", asked());
                }
            }
        }
    }

    private void mustBeShort(String text, int longest) {
        if (text.length() > longest) {
            throw new Refused("diagnosis.refused.too-long", asked(), longest);
        }
    }

    private void mustBeBetween(String text, int lowest, int highest) {
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < lowest || Integer.parseInt(text) > highest) {
            throw new Refused(
                    "diagnosis.refused.between", asked(), Integer.toString(lowest), Integer.toString(highest));
        }
    }

    private String asked() {
        return in(LocaleContextHolder.getLocale());
    }
}
