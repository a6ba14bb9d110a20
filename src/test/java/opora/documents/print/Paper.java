package opora.documents.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Templates as a word processor writes them, and what stands in a paper. */
final class Paper {

    private Paper() {}

    interface Writer {
        void write(XWPFDocument document) throws IOException;
    }

    static byte[] docx(Writer writer) {
        try (var document = new XWPFDocument()) {
            writer.write(document);
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** A paragraph for every line. */
    static byte[] lines(String... lines) {
        return docx(document -> {
            for (var line : lines) {
                document.createParagraph().createRun().setText(line);
            }
        });
    }

    /** The same with XML in the place of a word, which no word processor would write. */
    static byte[] withXml(String xml) {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(lines("HERE ${institution}")));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var bytes = from.readAllBytes();
                to.write(
                        entry.getName().equals("word/document.xml")
                                ? new String(bytes, StandardCharsets.UTF_8)
                                        .replace("<w:body>", "<w:body>" + xml)
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
                to.closeEntry();
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return out.toByteArray();
    }

    static String words(byte[] docx) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
