package opora.people;

import opora.institution.InstitutionOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A new institution begins with the categories every centre knows. */
@Component
class SeedCategories {

    private final CategoryStore categories;

    SeedCategories(CategoryStore categories) {
        this.categories = categories;
    }

    @EventListener
    void on(InstitutionOpened opened) {
        categories.seed(opened.institutionId());
    }
}
