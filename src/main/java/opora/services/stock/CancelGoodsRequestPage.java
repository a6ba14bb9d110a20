package opora.services.stock;

import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record CancelGoodsRequestPage(Shell shell, Fields fields, GoodsWish wish) {}
