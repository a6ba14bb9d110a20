package opora.services.aid;

import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Shell;
import opora.services.stock.GoodsWish;
import org.jspecify.annotations.Nullable;

/** @param waiting what the family asked for and has not got yet */
public record FamilyAidPage(
        Shell shell,
        FamilyHeader family,
        List<AidRow> rows,
        int records,
        String amount,
        List<GoodsWish> waiting,
        @Nullable String next) {}
