package opora.services.journal;

import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record VoidDeliveryPage(Shell shell, Fields fields, DeliveryDetails delivery) {}
