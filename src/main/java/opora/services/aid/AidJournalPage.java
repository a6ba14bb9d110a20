package opora.services.aid;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param families how many families all that was asked for went to
 * @param amount how many rubles it came to, in words
 */
public record AidJournalPage(
        Shell shell,
        Fields fields,
        List<AidRow> rows,
        int records,
        int families,
        String amount,
        List<Choice> purposes,
        List<Choice> kinds,
        List<Choice> sources,
        @Nullable String next) {}
