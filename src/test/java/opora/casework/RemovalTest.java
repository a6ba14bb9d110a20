package opora.casework;

import static opora.people.PeopleFixture.LONG_AGO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import opora.Centre;
import opora.PageTest;
import opora.people.Families;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.NotFound;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class RemovalTest {

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    RemoveFromService removeFromService;

    @Autowired
    ReturnToService returnToService;

    @Autowired
    Families families;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    Centre.Small small;
    Change change;
    UUID family;

    @BeforeEach
    void aFamily() {
        small = centre.small();
        change = centre.by(small.specialistAccount());
        family = PeopleFixture.family(registerFamily, small, change).familyId();
    }

    @Test
    void aRemovedFamilySaysSoAndMayComeBack() {
        removeFromService.remove(new Removal(family, LONG_AGO.plusYears(1), "improvement"), change);
        removeFromService.remove(new Removal(family, LONG_AGO.plusYears(2), "moved"), change);

        assertThat(families.header(family, change.user()).sentences())
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.on()).isEqualTo(LONG_AGO.plusYears(1));
                    assertThat(note.detailKey()).isEqualTo("casework.reason.improvement");
                });
        assertThat(db.fetchValue("select code from casework.fact where family_id = ?", family))
                .isEqualTo("improvement");

        returnToService.take(family, LONG_AGO.plusYears(2), change);
        returnToService.take(family, LONG_AGO.plusYears(2), change);

        assertThat(families.header(family, change.user()).sentences()).isEmpty();
        assertThat(db.fetchValue("select count(*) from casework.case_file where family_id = ?", family))
                .isEqualTo(2L);
    }

    @Test
    void theDaysFollowEachOther() {
        assertThatThrownBy(() -> remove("improvement", -1)).hasMessage("casework.refused.before-opening");
        assertThatThrownBy(() -> remove("whim", 1)).hasMessage("casework.refused.unknown-reason");
        assertThatThrownBy(() -> remove("improvement", 40_000)).hasMessage("casework.refused.future");
        remove("improvement", 100);
        assertThatThrownBy(() -> returnToService.take(family, LONG_AGO.plusDays(99), change))
                .hasMessage("casework.refused.before-removal");
    }

    @Test
    void aFamilyOfAnotherSectionIsNotFound() {
        var colleague = centre.by(small.colleagueAccount());

        assertThatThrownBy(() -> removeFromService.remove(new Removal(family, LONG_AGO, "improvement"), colleague))
                .isInstanceOf(NotFound.class);
    }

    private void remove(String reason, int days) {
        removeFromService.remove(new Removal(family, LONG_AGO.plusDays(days), reason), change);
    }
}
