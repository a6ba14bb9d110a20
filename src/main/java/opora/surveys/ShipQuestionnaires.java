package opora.surveys;

import java.util.UUID;
import opora.institution.InstitutionOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A new institution begins with the questionnaires the program brings along. */
@Component
public class ShipQuestionnaires {

    private final VersionStore versions;

    ShipQuestionnaires(VersionStore versions) {
        this.versions = versions;
    }

    @EventListener
    void on(InstitutionOpened opened) {
        to(opened.institutionId());
    }

    /** To one that was opened without the event. */
    public void to(UUID institution) {
        versions.ship(institution);
    }
}
