package opora.documents.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opora.documents.FormValues;
import opora.platform.Refused;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words in the place of fields, however the word processor has cut them, and nothing else whatever stands there. */
class MergeTest {

    private static final Set<String> KNOWN = Set.of("institution", "family", "member.name", "member.born", "pet.name");

    private static final FormValues VALUES = new FormValues()
            .text("institution", "Центр «Надежда»")
            .text("family", "Опорины & Ко <b>${institution}</b>\nвторая строка")
            .list("member", List.of(Map.of("name", "Мария", "born", "1990"), Map.of("name", "Пётр", "born", "2017")));

    @Test
    void aFieldCutIntoPiecesIsFilled() throws IOException {
        var template = Paper.docx(document -> {
            var paragraph = document.createParagraph();
            for (var piece : List.of("Кому: $", "{fam", "ily", "} и ${", "institution", "}.")) {
                paragraph.createRun().setText(piece);
            }
        });
        assertThat(Paper.words(filled(template)))
                .contains("Кому: Опорины & Ко <b>${institution}</b>\nвторая строка и Центр «Надежда».");
    }

    @Test
    void aRowIsRepeatedForEveryLineOfItsList() throws IOException {
        var template = Paper.docx(document -> {
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Имя");
            table.getRow(1).getCell(0).setText("${member.name}");
            table.getRow(1).getCell(1).setText("${member.born}, ${institution}");
        });
        try (var document = new XWPFDocument(new ByteArrayInputStream(filled(template)))) {
            var rows = document.getTables().getFirst().getRows();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCell(0).getText()).isEqualTo("Мария");
            assertThat(rows.get(2).getCell(1).getText()).isEqualTo("2017, Центр «Надежда»");
        }
        var out = new ByteArrayOutputStream();
        Merge.fill(new ByteArrayInputStream(template), new FormValues(), out);
        try (var empty = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(empty.getTables().getFirst().getRows()).hasSize(2);
            assertThat(empty.getTables().getFirst().getText()).doesNotContain("$");
        }
    }

    @Test
    void aParagraphOfAListIsRepeatedAndTheHeadIsFilled() throws IOException {
        var template = Paper.docx(document -> {
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("${institution}");
            document.createParagraph().createRun().setText("– ${member.name}");
        });
        assertThat(Paper.words(filled(template))).contains("Центр «Надежда»", "– Мария\n– Пётр");
    }

    @Test
    void signsNoDocumentCanHoldAreLeftOut() throws IOException {
        var out = new ByteArrayOutputStream();
        Merge.fill(
                new ByteArrayInputStream(Paper.lines("[${family}]")),
                new FormValues().text("family", "а\u0000б\u0007в\ud800г"),
                out);
        assertThat(Paper.words(out.toByteArray())).contains("[абвг]");
    }

    @Test
    void aCheckTellsWhichFieldsThereAre() {
        assertThat(check(Paper.lines("${institution} ${ family }", "${member.name}")))
                .containsExactlyInAnyOrder("institution", "family", "member.name");
        assertThatThrownBy(() -> check(Paper.lines("${фамилия} ${family} ${x}")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.arguments()[0])
                        .isEqualTo("«x», «фамилия»"));
    }

    /** What template languages understand is no field here: it is unknown, or it is text and stays text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${institution.class.forName('java.lang.Runtime')}",
                "${institution.getClass()}",
                "${T(java.lang.Runtime).getRuntime()}",
                "${jndi:ldap://example.org/a}",
                "${env:PATH}",
                "${family?eval}",
                "${${institution}}",
                "${",
                "${}",
            })
    void whatLooksLikeCodeIsRefused(String hostile) {
        assertThatThrownBy(() -> check(Paper.lines(hostile)))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("documents.template.refused.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[#list 1..999999999 as i]x[/#list]",
                "<#assign x=1>",
                "#foreach($i in [1..9])#end",
                "#set($x = $institution.class)",
                "{{constructor.constructor('return 1')()}}",
                "<%= 7*7 %>",
                "#{7*7}",
                "$institution.class"
            })
    void whatIsNoFieldStaysText(String hostile) throws IOException {
        var template = Paper.lines(hostile);
        assertThat(check(template)).isEmpty();
        assertThat(Paper.words(filled(template)).strip()).isEqualTo(hostile);
    }

    /** Fields of the word processor that run or fetch something at whoever opens the paper. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DDE</w:instrText></w:r>"
                        + "<w:r><w:instrText>AUTO c:\\\\windows\\\\cmd.exe</w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
                "<w:p><w:fldSimple w:instr=\" INCLUDETEXT &quot;file:///etc/passwd&quot; \"/></w:p>",
                "<w:p><w:fldSimple w:instr=\"INCLUDEPICTURE &quot;https://example.org/x.png&quot;\"/></w:p>",
                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE </w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>MACROBUTTON x</w:instrText></w:r>"
                        + "</w:p>",
                "<w:p><w:r><w:instrText>MACROBUTTON x</w:instrText></w:r></w:p>"
            })
    void whatWouldReachOutOfThePaperIsRefused(String field) {
        assertThatThrownBy(() -> check(Paper.withXml(field)))
                .isInstanceOf(Refused.class)
                .hasMessage("documents.template.refused.word-field");
    }

    @Test
    void pagesMayBeCounted() {
        assertThat(check(Paper.withXml("<w:p><w:fldSimple w:instr=\" PAGE \\* MERGEFORMAT \"/></w:p>")))
                .containsExactly("institution");
    }

    @Test
    void twoListsInOneRowAreRefused() {
        assertThatThrownBy(() -> check(Paper.lines("${member.name} ${pet.name}")))
                .hasMessage("documents.template.refused.two-lists");
    }

    private static Set<String> check(byte[] template) {
        return TemplateCheck.fields(new ByteArrayInputStream(template), KNOWN);
    }

    private static byte[] filled(byte[] template) throws IOException {
        var out = new ByteArrayOutputStream();
        Merge.fill(new ByteArrayInputStream(template), VALUES, out);
        return out.toByteArray();
    }
}
