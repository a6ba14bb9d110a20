package opora.services.stock;

import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record WriteOffPage(Shell shell, Fields fields, GoodRow good) {}
