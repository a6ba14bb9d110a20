package opora.partners;

import static opora.partners.db.Tables.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import opora.Centre;
import opora.PageTest;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class PartnersTest {

    @Autowired
    Centre centre;

    @Autowired
    Partners partners;

    @Autowired
    DSLContext db;

    @Test
    void aPartnerIsEnteredOnceHoweverTheNameIsWritten() {
        var director = centre.by(centre.small().director());
        var id = partners.add(fund("Фонд «Тёплый дом»"), director);

        assertThat(db.fetchCount(PARTNER, PARTNER.ID.eq(id))).isEqualTo(1);
        assertThatThrownBy(() -> partners.add(fund("ФОНД \"Теплый дом\" "), director))
                .isInstanceOf(Refused.class)
                .hasMessage("partners.refused.name-taken");
    }

    @Test
    void aNamelessPartnerAndAnUnknownKindAreRefused() {
        var director = centre.by(centre.small().director());

        assertThatThrownBy(() -> partners.add(fund(" «» "), director)).hasMessage("partners.refused.name");
        assertThatThrownBy(() -> partners.add(new PartnerDraft("Пекарня", "friend", true, ""), director))
                .hasMessage("partners.refused.kind");
    }

    private static PartnerDraft fund(String name) {
        return new PartnerDraft(name, "charity_fund", true, "+7 900 000-00-00");
    }
}
