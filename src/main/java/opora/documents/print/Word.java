package opora.documents.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The few things of a document that filling it needs. Word cuts a line into pieces wherever the spelling, the language or an old change
 * begins, so a field is looked for in the words of a whole paragraph, not in a piece.
 */
final class Word {

    /** What a field looks like; the name is looked up only. */
    static final Pattern FIELD = Pattern.compile("\\$\\{([^{}$]*)}");

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private Word() {}

    static List<Element> paragraphs(Node tree) {
        var found = new ArrayList<Element>();
        if (tree instanceof Element element && is(element, "p")) {
            found.add(element);
        }
        all(tree, "p").forEach(found::add);
        return found;
    }

    static List<String> fields(Element paragraph) {
        return FIELD.matcher(text(paragraph))
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    static String text(Element paragraph) {
        var text = new StringBuilder();
        texts(paragraph).forEach(piece -> text.append(piece.getTextContent()));
        return text.toString();
    }

    /** The nearest row of a table, or the paragraph itself. */
    static Element repeated(Element paragraph) {
        for (var node = paragraph.getParentNode(); node instanceof Element element; node = node.getParentNode()) {
            if (is(element, "tr")) {
                return element;
            }
        }
        return paragraph;
    }

    static boolean isOf(Document tree, Node node) {
        for (Node each = node; each != null; each = each.getParentNode()) {
            if (each == tree) {
                return true;
            }
        }
        return false;
    }

    /** The word stands in the piece its field began in; what was left of the field goes from the pieces after it. */
    static void put(Element paragraph, UnaryOperator<String> words) {
        var pieces = texts(paragraph);
        var fields = FIELD.matcher(text(paragraph)).results().toList();
        for (var field : fields.reversed()) {
            replace(
                    pieces,
                    field.start(),
                    field.end(),
                    visible(words.apply(field.group(1).strip())));
        }
        if (!fields.isEmpty()) {
            pieces.forEach(Word::breakLines);
        }
    }

    private static void replace(List<Element> pieces, int start, int end, String word) {
        int at = 0;
        for (var piece : pieces) {
            var text = piece.getTextContent();
            int from = Math.max(start - at, 0);
            int to = Math.min(end - at, text.length());
            if (from < to) {
                boolean first = start >= at;
                piece.setTextContent(text.substring(0, from) + (first ? word : "") + text.substring(to));
                piece.setAttributeNS(XML, "xml:space", "preserve");
            }
            at += text.length();
        }
    }

    private static void breakLines(Element piece) {
        var lines = piece.getTextContent().split("\n", -1);
        var run = piece.getParentNode();
        var tree = piece.getOwnerDocument();
        piece.setTextContent(lines[0]);
        var after = piece.getNextSibling();
        for (int line = 1; line < lines.length; line++) {
            run.insertBefore(tree.createElementNS(piece.getNamespaceURI(), named(piece, "br")), after);
            var text = tree.createElementNS(piece.getNamespaceURI(), named(piece, "t"));
            text.setAttributeNS(XML, "xml:space", "preserve");
            text.setTextContent(lines[line]);
            run.insertBefore(text, after);
        }
    }

    private static String named(Element like, String name) {
        return like.getPrefix() == null ? name : like.getPrefix() + ":" + name;
    }

    /** Without the signs XML cannot hold: a document with one of them does not open at all. */
    private static String visible(String typed) {
        var clean = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n")
                .codePoints()
                .filter(sign -> sign == '\n' || sign == '\t' || !Character.isISOControl(sign))
                .filter(sign -> Character.getType(sign) != Character.SURROGATE && sign != 0xfffe && sign != 0xffff)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** The pieces of the paragraph itself, not of a text box in it. */
    private static List<Element> texts(Element paragraph) {
        return all(paragraph, "t").stream()
                .filter(piece -> paragraphOf(piece) == paragraph)
                .toList();
    }

    private static Node paragraphOf(Node node) {
        var parent = node.getParentNode();
        while (parent instanceof Element element && !is(element, "p")) {
            parent = parent.getParentNode();
        }
        return parent;
    }

    static List<Element> all(Node tree, String name) {
        NodeList nodes = tree instanceof Document document
                ? document.getElementsByTagNameNS("*", name)
                : ((Element) tree).getElementsByTagNameNS("*", name);
        var found = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            var element = (Element) nodes.item(i);
            if (name.equals("*") || is(element, name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** Of word processing: a drawing has paragraphs and texts of its own. */
    static boolean is(Element element, String name) {
        var space = String.valueOf(element.getNamespaceURI());
        return name.equals(element.getLocalName()) && space.contains("/wordprocessingml/");
    }
}
