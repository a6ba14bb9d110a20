package opora.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.casework.Removal;
import opora.casework.RemoveFromService;
import opora.platform.Change;
import opora.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The file of a family that was removed from service is read; what lasts after the removal is still noted. */
@PageTest
class RemovedFamilyTest {

    @Autowired
    Centre centre;

    @Autowired
    Browser browser;

    @Autowired
    RegisterFamily register;

    @Autowired
    RemoveFromService remove;

    @Autowired
    RenameFamily rename;

    private Change change;
    private UUID family;

    @BeforeEach
    void aFamilyIsRemoved() {
        var small = centre.small();
        change = centre.by(small.specialistAccount());
        family = PeopleFixture.family(register, small, change).familyId();
        remove.remove(new Removal(family, LocalDate.of(2024, 3, 4), "improvement"), change);
        browser.as(small.specialistAccount());
    }

    @Test
    void itsPageOffersOnlyWhatGoesOn() {
        var page = browser.open("/families/" + family).page();

        assertThat(page.select(
                        "a[href$=/members/new], a[href$=/edit], a[href$=/curators/new], a[href$=/residences/new]"))
                .isEmpty();
        assertThat(page.select("a[href$=/return/new], a[href$=/categories/new]"))
                .hasSize(2);
    }

    @Test
    void theFormsSayWhyTheyDoNotOpen() {
        var answer = browser.open("/families/" + family + "/members/new");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Семья снята с обслуживания");
    }

    @Test
    void theCommandIsRefusedToo() {
        assertThatThrownBy(() -> rename.rename(family, "Рожковы", change)).isInstanceOf(Refused.class);
    }
}
