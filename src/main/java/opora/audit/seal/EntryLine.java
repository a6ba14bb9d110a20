package opora.audit.seal;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import opora.audit.db.tables.records.EntryRecord;
import org.jspecify.annotations.Nullable;

/**
 * An entry as one line of text, every column of it: what is hashed, and what stands in an exported journal. Fields are parted by tabs;
 * whatever could break the line or turn it round on a terminal is written as an escape, so one entry is one line whatever is in it.
 */
final class EntryLine {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
    private static final String NONE = "\\N";

    private EntryLine() {}

    static String of(EntryRecord entry) {
        var line = new StringBuilder(400);
        line.append(entry.getId()).append('\t');
        id(line, entry.getInstitutionId()).append('\t');
        time(line, entry.getAt()).append('\t');
        line.append(entry.getAccountId()).append('\t');
        text(line, entry.getKind()).append('\t');
        text(line, entry.getEvent()).append('\t');
        text(line, entry.getReason()).append('\t');
        text(line, entry.getDetails().data()).append('\t');
        subjects(line, entry.getSubjects()).append('\t');
        line.append(entry.getRowCount() == null ? NONE : entry.getRowCount()).append('\t');
        text(line, entry.getAddress()).append('\t');
        return line.append(entry.getXid()).toString();
    }

    static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }

    /** The id of the entry a line is of. */
    static UUID idOf(String line) {
        return UUID.fromString(line.substring(0, line.indexOf('\t')));
    }

    private static StringBuilder id(StringBuilder line, @Nullable UUID id) {
        return id == null ? line.append(NONE) : line.append(id);
    }

    private static StringBuilder time(StringBuilder line, OffsetDateTime at) {
        TIME.formatTo(at.withOffsetSameInstant(ZoneOffset.UTC), line);
        return line;
    }

    private static StringBuilder subjects(StringBuilder line, @Nullable UUID[] subjects) {
        for (int i = 0; i < subjects.length; i++) {
            id(i == 0 ? line : line.append(','), subjects[i]);
        }
        return line;
    }

    private static StringBuilder text(StringBuilder line, @Nullable String text) {
        if (text == null) {
            return line.append(NONE);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                line.append("\\\\");
            } else if (isPlain(c)) {
                line.append(c);
            } else {
                line.append("\\u%04x".formatted((int) c));
            }
        }
        return line;
    }

    private static boolean isPlain(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
