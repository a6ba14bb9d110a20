package opora.services.stock;

import java.util.List;
import opora.platform.web.Shell;

/** @param waiting who asked for goods like these */
public record GoodPage(Shell shell, GoodRow good, List<Movement> movements, List<GoodsWish> waiting) {}
