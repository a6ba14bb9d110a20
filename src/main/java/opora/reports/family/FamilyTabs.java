package opora.reports.family;

import opora.people.FamilyTab;
import opora.people.PeoplePermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class FamilyTabs {

    private static final int ORDER = 20;

    @Bean
    FamilyTab chronologyTab() {
        return new FamilyTab("reports.chronology", "/chronology", PeoplePermissions.VIEW, ORDER);
    }
}
