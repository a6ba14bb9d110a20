package opora.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;

/** What every register asks of its fields, each with its sentence. */
final class Must {

    static final int TITLE = 300;
    static final int TEXT = 4000;
    static final int MINUTES_OF_A_DAY = 24 * 60;
    static final int MANY = 1000;
    static final int HOURS = 5000;
    static final int COPIES = 1_000_000;

    private static final int YEARS_AHEAD = 2;

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final Pattern WEB = Pattern.compile("https?://[^\\s/]+\\.[^\\s]+");

    /** «Ершова Анна Ильинична», «Ершова А. И.», «семья Ершовых»: who is written so can be found out. */
    private static final Pattern NAME =
            Pattern.compile("[А-ЯЁ][а-яё]+\\s+[А-ЯЁ][а-яё]+\\s+[А-ЯЁ][а-яё]+(вич|вна|чна|шна|ьич)"
                    + "|[А-ЯЁ][а-яё]+(ов|ев|ёв|ин|ын|ский|цкий|ова|ева|ёва|ина|ына|ская|цкая)\\s+[А-ЯЁ]\\.\\s*[А-ЯЁ]\\."
                    + "|[Сс]емь[а-яё]+\\s+«?[А-ЯЁ][а-яё]+(овых|евых|ёвых|иных|ыных|ских|цких|ко|ых)(?![а-яё])");

    private Must() {}

    static void beWritten(String field, String text, int longest) {
        if (text.isEmpty()) {
            throw new Refused("learning.refused.missing").on(field);
        }
        notExceed(field, text, longest);
    }

    static void notExceed(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new Refused("learning.refused.long", longest).on(field);
        }
    }

    static void beOneOf(List<String> codes, String field, String code) {
        if (!codes.contains(code)) {
            throw new Refused("learning.refused.code").on(field);
        }
    }

    static void beWithin(String field, @Nullable Integer number, int least, int most) {
        if (number != null && (number < least || number > most)) {
            throw new Refused("learning.refused.number", least, most).on(field);
        }
    }

    static void haveHappened(String field, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw new Refused("learning.refused.future", RussianDate.format(day)).on(field);
        }
        beLikely(field, day, today);
    }

    /** What is planned may lie ahead, but not so far that it must be a slip of the hand. */
    static void beLikely(String field, @Nullable LocalDate day, LocalDate today) {
        if (day != null && (day.isBefore(FIRST) || day.isAfter(today.plusYears(YEARS_AHEAD)))) {
            throw new Refused("learning.refused.unlikely", String.valueOf(day.getYear())).on(field);
        }
    }

    /** Held in the past, planned for some day, or cancelled on whichever. */
    static void fit(String status, String field, LocalDate day, LocalDate today) {
        if (status.equals("held") && day.isAfter(today)) {
            throw new Refused("learning.refused.not-held-yet", RussianDate.format(day)).on(field);
        }
        beLikely(field, day, today);
    }

    static void follow(String field, @Nullable LocalDate end, @Nullable LocalDate start) {
        if (end != null && start != null && end.isBefore(start)) {
            throw new Refused("learning.refused.end-before-start", RussianDate.format(start)).on(field);
        }
    }

    static void beALink(String field, String link) {
        if (!link.isEmpty() && !WEB.matcher(link).matches()) {
            throw new Refused("learning.refused.link").on(field);
        }
        notExceed(field, link, TEXT);
    }

    /** Families stay nameless in supervision (MET-07). */
    static void nameNobody(String field, String text) {
        var name = NAME.matcher(text);
        if (name.find()) {
            throw new Refused("learning.refused.name", name.group()).on(field);
        }
    }
}
