package opora.services.aid;

import java.util.List;
import opora.platform.web.Choice;

/** What the forms of aid and of the stock offer to choose from. */
public record AidChoices(
        List<Choice> kinds,
        List<Choice> purposes,
        List<Choice> employees,
        List<Choice> partners,
        List<Choice> agreements,
        List<Choice> urgentServices,
        List<Choice> channels) {}
