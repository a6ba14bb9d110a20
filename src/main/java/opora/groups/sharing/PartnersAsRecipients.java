package opora.groups.sharing;

import java.util.List;
import java.util.UUID;
import opora.partners.PartnerChoices;
import opora.people.consent.ConsentRecipients;
import opora.platform.web.Choice;
import org.springframework.stereotype.Component;

/** The partners of the register, so that a consent names them as a list for them will. */
@Component
class PartnersAsRecipients implements ConsentRecipients {

    private final PartnerChoices partners;

    PartnersAsRecipients(PartnerChoices partners) {
        this.partners = partners;
    }

    @Override
    public List<String> of(UUID institution) {
        return partners.active(institution, null).stream().map(Choice::title).toList();
    }
}
