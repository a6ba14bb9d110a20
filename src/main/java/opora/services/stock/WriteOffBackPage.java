package opora.services.stock;

import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record WriteOffBackPage(Shell shell, Fields fields, GoodRow good, Movement movement) {}
