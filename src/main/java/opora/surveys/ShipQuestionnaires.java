package opora.surveys;

import opora.institution.InstitutionOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A new institution begins with the questionnaires the program brings along. */
@Component
class ShipQuestionnaires {

    private final VersionStore versions;

    ShipQuestionnaires(VersionStore versions) {
        this.versions = versions;
    }

    @EventListener
    void on(InstitutionOpened opened) {
        versions.ship(opened.institutionId());
    }
}
