package opora.territory;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/**
 * @param action where the form goes
 * @param kinds what settlements are called in Russia, offered while typing
 */
public record SettlementPage(
        Shell shell, Fields fields, String title, String action, List<Choice> municipalities, List<String> kinds) {}
