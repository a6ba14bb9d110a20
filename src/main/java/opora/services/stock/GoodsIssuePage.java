package opora.services.stock;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import opora.services.entry.Found;
import opora.services.entry.Household;
import org.jspecify.annotations.Nullable;

/** @param requests what the family waits for, one of which this issue may answer */
public record GoodsIssuePage(
        Shell shell,
        Fields fields,
        GoodRow good,
        @Nullable Household household,
        @Nullable List<Found> found,
        List<Choice> requests,
        List<Choice> employees) {}
