package opora.reports.page;

import java.util.List;
import java.util.Set;
import opora.learning.Register;
import opora.platform.web.Shell;
import opora.reports.count.Listed;
import opora.reports.passport.FactKind;
import org.jspecify.annotations.Nullable;

/** What a fact was, in words: its own name, or its kind and the words of its code. */
public final class FactTitle {

    private static final Set<FactKind> SERVICES = Set.of(FactKind.SERVICE, FactKind.PARTICIPATION);

    private FactTitle() {}

    public static String of(Shell shell, Listed.Fact fact) {
        var title = fact.title();
        return title == null || title.isBlank() ? inWords(shell, fact.kind(), fact.code()) : title;
    }

    public static String of(Shell shell, Listed.Event event) {
        return inWords(shell, event.kind(), event.code());
    }

    public static boolean isService(Listed.Fact fact) {
        return fact.kind().equals(FactKind.SERVICE.code());
    }

    /** Where the record is shown; null where it has no page of its own. */
    public static @Nullable String path(Listed.Fact fact) {
        if (isService(fact)) {
            return "/services/" + fact.id();
        }
        return switch (fact.kind()) {
            case "trip" -> "/trips/" + fact.id();
            case "meeting" -> "/meetings/" + fact.id();
            default ->
                Register.ofFact(fact.kind())
                        .map(register -> register.path(fact.id()))
                        .orElse(null);
        };
    }

    /** «Выезд: плановый, межведомственный». */
    static String inWords(Shell shell, String kindCode, String code) {
        var kind = FactKind.of(kindCode).orElseThrow();
        var words = SERVICES.contains(kind)
                ? List.<String>of()
                : kind.words(code).stream().map(word -> inWords(shell, word)).toList();
        var title = shell.t("reports.fact." + kindCode);
        return words.isEmpty() ? title : title + ": " + String.join(", ", words);
    }

    private static String inWords(Shell shell, FactKind.Word word) {
        return word.title()
                .map(title -> title.in(shell.locale()))
                .orElseGet(() -> shell.t("reports.word." + word.key()));
    }
}
