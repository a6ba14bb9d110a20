package opora.reports.page;

import java.util.Map;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/**
 * Asks for the reason before something is voided or withdrawn.
 *
 * @param about what it is, label by label
 * @param explained what will follow
 * @param back where one goes who thinks better of it
 */
public record TakeBackPage(
        Shell shell,
        Fields fields,
        String title,
        Map<String, String> about,
        String explained,
        String button,
        String action,
        String back) {}
