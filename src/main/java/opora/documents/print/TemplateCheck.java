package opora.documents.print;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import opora.platform.Refused;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads a template before it is used: which fields stand in it, and whether the program knows them. */
final class TemplateCheck {

    /** Fields Word itself fills, harmless for whoever opens the paper; others fetch files, call programs or ask to. */
    private static final Set<String> OF_WORD =
            Set.of("PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "DATE", "TIME", "TOC", "REF", "SEQ", "HYPERLINK");

    private static final int LONGEST_NAME = 60;

    private final Set<String> known;
    private final Set<String> found = new LinkedHashSet<>();
    private final Set<String> unknown = new TreeSet<>();

    private TemplateCheck(Set<String> known) {
        this.known = known;
    }

    /** @return the fields that stand in the template */
    static Set<String> fields(InputStream template, Set<String> known) {
        var check = new TemplateCheck(known);
        try {
            Merge.visit(template, (name, tree) -> check.read(tree));
        } catch (IOException damaged) {
            throw new Refused("documents.refused.damaged");
        }
        if (!check.unknown.isEmpty()) {
            throw new Refused("documents.template.refused.unknown", String.join(", ", check.unknown));
        }
        return check.found;
    }

    private void read(Document tree) {
        mustOnlyCount(tree);
        for (var paragraph : Word.paragraphs(tree)) {
            if (Word.FIELD.matcher(Word.text(paragraph)).replaceAll("").contains("${")) {
                throw new Refused("documents.template.refused.unclosed", shortened(Word.text(paragraph)));
            }
            for (var field : Word.fields(paragraph)) {
                found.add(field);
                if (!known.contains(field)) {
                    unknown.add("«" + shortened(field) + "»");
                }
            }
            mustRepeatOneList(Word.repeated(paragraph));
        }
    }

    private static void mustRepeatOneList(Element row) {
        var lists = Word.paragraphs(row).stream()
                .flatMap(paragraph -> Word.fields(paragraph).stream())
                .filter(field -> field.indexOf('.') > 0)
                .map(field -> field.substring(0, field.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
        if (lists.size() > 1) {
            throw new Refused("documents.template.refused.two-lists", String.join(", ", lists));
        }
    }

    /** An instruction of Word may lie in several pieces; one within another could say anything. */
    private static void mustOnlyCount(Document tree) {
        Word.all(tree, "fldSimple").forEach(field -> mustBeHarmless(attribute(field, "instr")));
        var instruction = new StringBuilder();
        boolean open = false;
        for (var node : Word.all(tree, "*")) {
            if (Word.is(node, "instrText")) {
                instruction.append(node.getTextContent());
            } else if (Word.is(node, "fldChar")) {
                boolean begins = attribute(node, "fldCharType").equals("begin");
                if (begins && open) {
                    throw new Refused("documents.template.refused.word-field", "{ { } }");
                }
                if (!begins && open) {
                    mustBeHarmless(instruction.toString());
                }
                open = begins;
                instruction.setLength(0);
            }
        }
        if (!instruction.isEmpty()) {
            mustBeHarmless(instruction.toString());
        }
    }

    private static void mustBeHarmless(String instruction) {
        var first = instruction.strip().split("\\s+", 2)[0].toUpperCase(Locale.ROOT);
        if (!OF_WORD.contains(first)) {
            throw new Refused("documents.template.refused.word-field", shortened(first));
        }
    }

    private static String attribute(Element element, String name) {
        return element.getAttributeNS(element.getNamespaceURI(), name);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "…";
    }
}
