package opora.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.institution.SectionDraft;
import opora.institution.Sections;
import opora.partners.PartnerDraft;
import opora.partners.Partners;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The registers that are about no family: they are the whole institution's, and written by those whose work they are. */
@PageTest
class OfficePolicyTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    Publications publications;

    @Autowired
    Partners partners;

    @Autowired
    Sections sections;

    private Centre.Small small;

    @BeforeEach
    void aCentre() {
        small = centre.small();
    }

    @Test
    void whoReadsTheRegistersHasNoButtonAndIsRefused() {
        var account = centre.account(small.institution(), null, Role.LAWYER, Reach.INSTITUTION, null);
        var lawyer = centre.by(account);
        browser.as(account);

        for (var path : List.of("/learning/publications", "/partners", "/sections")) {
            assertThat(browser.open(path).status()).as(path).isEqualTo(200);
            assertThat(browser.open(path).page().select("main a[href$=/new]"))
                    .as(path)
                    .isEmpty();
        }
        assertThatThrownBy(() -> publications.voidIt(Ids.next(), lawyer)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> publications.withdraw(List.of(), lawyer)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> partners.addAll(List.of(fund()), lawyer)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sections.open(new SectionDraft("Участок № 9", null, null, Set.of()), lawyer))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoBringsJournalsInAddsManyPartnersAndNotOne() {
        var administrator =
                centre.by(centre.account(small.institution(), null, Role.ADMINISTRATOR, Reach.INSTITUTION, null));

        assertThat(partners.addAll(List.of(fund()), administrator)).hasSize(1);
        assertThatThrownBy(() -> partners.add(fund(), administrator)).isInstanceOf(AccessDeniedException.class);
    }

    private static PartnerDraft fund() {
        return new PartnerDraft("Фонд «Тепло»", "charity_fund", true, "");
    }
}
