package opora.access.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A calendar as telephones read it (RFC 5545). */
final class Ics {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private Ics() {}

    /** @param kind stays the same from one reading to the next, so that a telephone knows what it has */
    record Event(LocalDate on, @Nullable LocalTime at, String kind, String summary) {}

    static String text(String name, List<Event> events, Instant made) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Opora//calendar//RU");
        line(text, "X-WR-CALNAME:" + escaped(name));
        for (var event : events) {
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + DAY.format(event.on()) + time(event) + "-" + event.kind() + "@opora");
            line(text, "DTSTAMP:" + STAMP.format(made));
            line(
                    text,
                    event.at() == null
                            ? "DTSTART;VALUE=DATE:" + DAY.format(event.on())
                            : "DTSTART:" + DAY.format(event.on()) + time(event));
            line(text, "SUMMARY:" + escaped(event.summary()));
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String time(Event event) {
        return event.at() == null ? "" : "T" + TIME.format(event.at());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** A line is at most 75 bytes; what is longer goes on in the next one, after a blank. */
    private static void line(StringBuilder text, String line) {
        int bytes = 0;
        for (int sign : line.codePoints().toArray()) {
            var letter = Character.toString(sign);
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(letter);
            bytes += size;
        }
        text.append("\r\n");
    }
}
