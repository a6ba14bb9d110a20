package opora.audit.seal;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.ResourceBundle;
import opora.platform.shell.Console;

/** What a check has to say, in the language of the terminal and without the application. */
final class CheckTexts {

    private static final ResourceBundle.Control ONLY_THE_LANGUAGE_ASKED_FOR =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private CheckTexts() {}

    static String text(String key, Object... arguments) {
        var texts = ResourceBundle.getBundle("messages/audit", Console.language(), ONLY_THE_LANGUAGE_ASKED_FOR);
        return MessageFormat.format(texts.getString(key), arguments);
    }

    static List<String> of(Verdict verdict) {
        var lines = new ArrayList<String>();
        var head = verdict.head();
        if (head == null) {
            lines.add(text("audit.verify.no-head"));
        } else {
            var root = Base64.getEncoder().encodeToString(head.root());
            lines.add(text("audit.verify.head", head.origin(), String.valueOf(head.size()), root, head.at()));
        }
        lines.add(verdict.finding()
                .map(CheckTexts::of)
                .orElseGet(() -> text("audit.verify.good", String.valueOf(verdict.entries()))));
        return lines;
    }

    private static String of(Finding finding) {
        var entry = finding.entry() == null ? text("audit.verify.gone") : String.valueOf(finding.entry());
        return text(finding.messageKey(), String.valueOf(finding.leaf()), String.valueOf(finding.until() - 1), entry);
    }
}
