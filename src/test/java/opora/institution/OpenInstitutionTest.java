package opora.institution;

import static opora.audit.db.Tables.ENTRY;
import static opora.institution.db.Tables.INSTITUTION_;
import static opora.institution.db.Tables.PHONE;
import static opora.institution.db.Tables.POSITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import opora.Centre;
import opora.PageTest;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PageTest
@RecordApplicationEvents
class OpenInstitutionTest {

    @Autowired
    OpenInstitution openInstitution;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    @Test
    void anInstitutionOpensWithItsStaffDictionaryAndTellsTheOtherModules() {
        var change = new Change(User.console(Ids.next()), ZonedDateTime.now(clock), "");

        openInstitution.open(card("8 (48143) 7-27-57", "8(34675) 7-24-16", "84814372757"), change);

        var id = change.institution();
        assertThat(db.fetchSingle(INSTITUTION_, INSTITUTION_.ID.eq(id)).getPostalCode())
                .isEqualTo("215800");
        assertThat(db.select(POSITION.NAME)
                        .from(POSITION)
                        .where(POSITION.INSTITUTION_ID.eq(id))
                        .fetch(POSITION.NAME))
                .contains("Директор", "Специалист по социальной работе", "Психолог")
                .hasSizeGreaterThan(12);
        assertThat(db.selectFrom(PHONE)
                        .where(PHONE.INSTITUTION_ID.eq(id))
                        .orderBy(PHONE.PLACE)
                        .fetch(PHONE.DIGITS))
                .containsExactly("4814372757", "3467572416");
        assertThat(events.stream(InstitutionOpened.class)).containsExactly(new InstitutionOpened(id));
        assertThat(db.fetchExists(ENTRY, ENTRY.EVENT.eq("InstitutionOpened"), ENTRY.INSTITUTION_ID.eq(id)))
                .isTrue();
    }

    @Test
    void whatIsNoTelephoneNumberIsRefusedByItsText() {
        var change = new Change(User.console(Ids.next()), ZonedDateTime.now(clock), "");

        assertThatThrownBy(() -> openInstitution.open(card("звонить Марине"), change))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.field()).isEqualTo("phones");
                    assertThat(refused.arguments()).containsExactly("звонить Марине");
                });
        assertThat(db.fetchExists(INSTITUTION_, INSTITUTION_.ID.eq(change.institution())))
                .isFalse();
    }

    @Test
    void theCardIsChangedByThoseWhoReachTheInstitution() {
        var small = centre.small();

        openInstitution.change(card("8 (48143) 7-27-57"), centre.by(small.director()));
        openInstitution.change(card("8 (48143) 7-27-57"), centre.by(small.director()));

        assertThat(db.fetchCount(ENTRY, ENTRY.EVENT.eq("InstitutionChanged"))).isOne();
        assertThatThrownBy(() -> openInstitution.change(card(), centre.by(small.specialistAccount())))
                .isInstanceOf(NotFound.class);
    }

    private static InstitutionDraft card(String... phones) {
        return new InstitutionDraft(
                "centre",
                "Областное бюджетное учреждение «Центр помощи семье и детям «Родник»",
                "Центр «Родник»",
                "Министерство социальной защиты Ольховой области",
                "Ольховая область",
                "215 800",
                "г. Ольховск, ул. Школьная, д. 3",
                "rodnik@example.org",
                "rodnik.example.org",
                List.of(phones));
    }
}
