package opora.services.stock;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.platform.web.Shell;

/**
 * @param waiting who asked for goods like these
 * @param open the families whose aid the user records
 */
public record GoodPage(Shell shell, GoodRow good, List<Movement> movements, List<GoodsWish> waiting, Set<UUID> open) {}
