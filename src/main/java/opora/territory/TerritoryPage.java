package opora.territory;

import java.util.List;
import opora.platform.paging.Slice;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

public record TerritoryPage(
        Shell shell,
        Fields fields,
        boolean mayEdit,
        List<Choice> choices,
        List<MunicipalityLine> municipalities,
        Slice<SettlementLine> settlements,
        @Nullable String nextPath) {}
