package opora.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Random;
import java.util.UUID;
import opora.audit.db.tables.records.EntryRecord;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;

/** One entry is one line whatever is in it, and two entries are never the same line (reliability 57). */
class EntryLineTest {

    private static final String NASTY = "a\\t\tn\n\r\u0000\u001b[2K\u202e\u2066\u2028\u0085\u200fN,ё";

    @Test
    void aLineHoldsEveryColumn() {
        assertThat(EntryLine.of(entry("просмотр\tи\nещё")))
                .isEqualTo(String.join(
                        "\t",
                        "00000000-0000-0000-0000-000000000001",
                        "\\N",
                        "2026-11-22T09:30:00.123456Z",
                        "00000000-0000-0000-0000-000000000002",
                        "view",
                        "FamilyOpened",
                        "просмотр\\u0009и\\u000aещё",
                        "{}",
                        "00000000-0000-0000-0000-000000000003,00000000-0000-0000-0000-000000000004",
                        "\\N",
                        "\\N",
                        "77"));
    }

    @Test
    void nothingInATextBreaksOutOfItsField() {
        var chance = new Random(57);
        var seen = new HashMap<String, String>();
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (int i = chance.nextInt(6); i > 0; i--) {
                text.append(NASTY.charAt(chance.nextInt(NASTY.length())));
            }
            var line = EntryLine.of(entry(text.toString()));

            assertThat(line.split("\t", -1)).hasSize(12);
            assertThat(line).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029&&[^\\t]]");
            assertThat(seen.merge(line, text.toString(), (first, second) -> first))
                    .isEqualTo(text.toString());
        }
    }

    private static EntryRecord entry(String reason) {
        var entry = new EntryRecord();
        entry.setId(new UUID(0, 1));
        entry.setAt(OffsetDateTime.parse("2026-11-22T12:30:00.123456+03:00"));
        entry.setAccountId(new UUID(0, 2));
        entry.setKind("view");
        entry.setEvent("FamilyOpened");
        entry.setReason(reason);
        entry.setDetails(JSONB.valueOf("{}"));
        entry.setSubjects(new UUID[] {new UUID(0, 3), new UUID(0, 4)});
        entry.setXid(77L);
        return entry;
    }
}
