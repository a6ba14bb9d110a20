package opora.documents.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opora.documents.FormValues;
import opora.platform.xml.SafeXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Puts words in the place of fields. There is no language in a template: a field is a name, a name is looked up, and what is put in is
 * never read again. So there is nothing a template could do.
 */
final class Merge {

    /** The parts of a document somebody reads. */
    private static final Pattern READ =
            Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml");

    private static final long LARGEST_PART = 20L * 1024 * 1024;

    private Merge() {}

    interface Visitor {
        void part(String name, Document tree);
    }

    static void fill(InputStream template, FormValues values, OutputStream out) throws IOException {
        try (var from = new ZipInputStream(template);
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (READ.matcher(entry.getName()).matches()) {
                    var tree = tree(from);
                    fill(tree, values);
                    SafeXml.write(tree, to);
                } else {
                    from.transferTo(to);
                }
                to.closeEntry();
            }
        }
    }

    /** Shows the parts that are filled to whoever checks them. */
    static void visit(InputStream template, Visitor visitor) throws IOException {
        try (var from = new ZipInputStream(template)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (READ.matcher(entry.getName()).matches()) {
                    visitor.part(entry.getName(), tree(from));
                }
            }
        }
    }

    private static Document tree(ZipInputStream part) throws IOException {
        var bytes = part.readNBytes((int) LARGEST_PART + 1);
        if (bytes.length > LARGEST_PART) {
            throw new IOException("a part is too large");
        }
        try {
            return SafeXml.tree(new ByteArrayInputStream(bytes));
        } catch (SAXException broken) {
            throw new IOException(broken);
        }
    }

    private static void fill(Document tree, FormValues values) {
        for (var paragraph : Word.paragraphs(tree)) {
            var list = Word.fields(paragraph).stream()
                    .filter(name -> name.indexOf('.') > 0)
                    .findFirst();
            // A row filled with its list takes all its paragraphs with it.
            if (list.isPresent() && Word.isOf(tree, paragraph)) {
                repeat(
                        Word.repeated(paragraph),
                        list.get().substring(0, list.get().indexOf('.')),
                        values);
            }
        }
        for (var paragraph : Word.paragraphs(tree)) {
            Word.put(paragraph, values::of);
        }
    }

    /** An empty list leaves one empty line: a table without rows is no table. */
    private static void repeat(Element row, String list, FormValues values) {
        var lines = values.lines(list);
        var parent = row.getParentNode();
        for (var line : lines.isEmpty() ? List.<Map<String, String>>of(Map.of()) : lines) {
            var copy = (Element) row.cloneNode(true);
            parent.insertBefore(copy, row);
            UnaryOperator<String> word = name -> name.startsWith(list + ".")
                    ? line.getOrDefault(name.substring(list.length() + 1), "")
                    : values.of(name);
            Word.paragraphs(copy).forEach(paragraph -> Word.put(paragraph, word));
        }
        parent.removeChild(row);
    }
}
