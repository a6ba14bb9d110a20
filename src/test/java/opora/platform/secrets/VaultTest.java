package opora.platform.secrets;

import static opora.casework.db.Tables.MONITORING;
import static opora.casework.db.Tables.OUTCOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import opora.PageTest;
import opora.platform.Ids;
import opora.platform.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A sealed text opens in its own place and nowhere else. */
@PageTest
class VaultTest {

    private static final Sealed CONCLUSION = Sealed.of(MONITORING.CONCLUSION, MONITORING.ID);
    private static final Sealed DECISION = Sealed.of(MONITORING.DECISION, MONITORING.ID);
    private static final Sealed EVIDENCE = Sealed.of(OUTCOME.EVIDENCE, OUTCOME.ID);
    private static final String TEXT = "Мать не пьёт третий месяц, сын ходит в школу";

    @Autowired
    Vault vault;

    @Autowired
    BlindIndex index;

    @Test
    void aTextOpensInItsPlace() {
        var row = Ids.next();
        var sealed = vault.seal(CONCLUSION, row, TEXT);

        assertThat(CONCLUSION.name()).isEqualTo("casework.monitoring.conclusion");
        assertThat(sealed).startsWith("v1:").startsWith(vault.beginning()).doesNotContain("пьёт");
        assertThat(vault.open(CONCLUSION, row, sealed)).isEqualTo(TEXT);
        assertThat(vault.seal(CONCLUSION, row, TEXT))
                .as("equal texts do not look equal")
                .isNotEqualTo(sealed);
    }

    @Test
    void anEmptyTextStaysEmptyAndAnOldPlainOneIsReadAsItIs() {
        var row = Ids.next();

        assertThat(vault.seal(CONCLUSION, row, "")).isEmpty();
        assertThat(vault.open(CONCLUSION, row, "")).isEmpty();
        assertThat(vault.open(CONCLUSION, row, TEXT)).isEqualTo(TEXT);
    }

    /** G24: every exchange of two sealed texts is noticed, whatever they were taken from. */
    @Test
    void noTextOpensInAnotherPlace() {
        var random = new Random(24);
        var fields = List.of(CONCLUSION, DECISION, EVIDENCE);
        var rows = new ArrayList<UUID>();
        for (int i = 0; i < 20; i++) {
            rows.add(new UUID(random.nextLong(), random.nextLong()));
        }
        var opened = 0;
        for (var field : fields) {
            for (var row : rows) {
                var sealed = vault.seal(field, row, TEXT);
                for (var otherField : fields) {
                    for (var otherRow : rows) {
                        opened += vault.tryOpen(otherField, otherRow, sealed).isPresent() ? 1 : 0;
                    }
                }
            }
        }
        assertThat(opened).as("each only where it belongs").isEqualTo(fields.size() * rows.size());
    }

    @Test
    void aChangedTextIsASentenceAndIsNeverSavedInPlaceOfTheTextItHides() {
        var row = Ids.next();
        var sealed = vault.seal(CONCLUSION, row, TEXT);
        var last = sealed.length() - 6;
        var changed = sealed.substring(0, last) + (sealed.charAt(last) == 'A' ? 'B' : 'A') + sealed.substring(last + 1);

        var shown = vault.open(CONCLUSION, row, changed);

        assertThat(shown).startsWith("[Текст не открывается");
        assertThatThrownBy(() -> vault.seal(CONCLUSION, row, shown)).isInstanceOf(Refused.class);
        assertThat(vault.open(CONCLUSION, row, "v1:не base64")).isEqualTo(shown);
        assertThat(vault.open(CONCLUSION, row, "v1:")).isEqualTo(shown);
    }

    @Test
    void theIndexFindsEqualNumbersOfAKindOnly() {
        var token = index.of("person.snils", "11223344595");

        assertThat(token).matches("[0-9a-f]{32}").isEqualTo(index.of("person.snils", "11223344595"));
        assertThat(token).isNotEqualTo(index.of("person.phone", "11223344595"));
        assertThat(token).isNotEqualTo(index.of("person.snils", "11223344596"));
    }
}
