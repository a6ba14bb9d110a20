package opora.partners.gifts;

import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** @param fields of the form that voids the gift */
public record GiftPage(Shell shell, GiftLine gift, Fields fields) {}
