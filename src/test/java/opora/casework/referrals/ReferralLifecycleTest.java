package opora.casework.referrals;

import static opora.casework.db.Tables.REFERRAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.consent.Consents;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is done with a referral in whatever order, it goes only where the table of its states lets it. */
@PageTest
class ReferralLifecycleTest {

    private static final int COMMANDS = 40;

    private static final Map<ReferralState, Set<ReferralState>> MAY = Map.of(
            ReferralState.SENT, Set.of(ReferralState.values()),
            ReferralState.ACCEPTED,
                    Set.of(ReferralState.ACCEPTED, ReferralState.DECLINED, ReferralState.DONE, ReferralState.WITHDRAWN),
            ReferralState.DECLINED, Set.of(ReferralState.DECLINED),
            ReferralState.DONE, Set.of(ReferralState.DONE),
            ReferralState.WITHDRAWN, Set.of(ReferralState.WITHDRAWN));

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    Consents consents;

    @Autowired
    SendReferral sendReferral;

    @Autowired
    AnswerReferral answerReferral;

    @Autowired
    DSLContext db;

    @ParameterizedTest
    @ValueSource(longs = {3, 17, 251, 4099})
    void anySequenceOfCommandsKeepsTheTable(long seed) {
        var small = centre.small();
        var change = centre.by(small.director());
        var family = PeopleFixture.family(registerFamily, small, change);
        ReferralGround.everybodyAgrees(consents, family, change);
        var random = new Random(seed);
        for (int round = 0; round < 4; round++) {
            var id = sendReferral.send(
                    new ReferralDraft(
                            Ids.next(),
                            family.familyId(),
                            null,
                            ReferralKind.values()[random.nextInt(5)],
                            null,
                            ReferralGround.CLINIC,
                            "Осмотр",
                            change.today().minusDays(20),
                            change.today()),
                    change);
            for (int command = 0; command < COMMANDS / 4; command++) {
                oneStep(id, random, change);
            }
        }
        var numbers = db.select(REFERRAL.NUMBER)
                .from(REFERRAL)
                .where(REFERRAL.INSTITUTION_ID.eq(small.institution()))
                .orderBy(REFERRAL.NUMBER)
                .fetch(REFERRAL.NUMBER);
        assertThat(numbers).containsExactly(1, 2, 3, 4);
    }

    private void oneStep(UUID id, Random random, Change change) {
        var before = db.fetchSingle(REFERRAL, REFERRAL.ID.eq(id));
        var on = change.today().minusDays(random.nextInt(30) - 3L);
        boolean refused = false;
        try {
            switch (random.nextInt(4)) {
                case 0 -> answerReferral.accept(id, on, change);
                case 1 -> answerReferral.decline(id, on, random.nextBoolean() ? "Нет мест" : "", change);
                case 2 -> answerReferral.complete(id, on, random.nextBoolean() ? "Сделано" : " ", change);
                default -> answerReferral.withdraw(id, on, random.nextBoolean() ? "Не нужно" : "", change);
            }
        } catch (Refused told) {
            refused = true;
        }
        var after = db.fetchSingle(REFERRAL, REFERRAL.ID.eq(id));
        var from = ReferralState.of(before.getState());
        var to = ReferralState.of(after.getState());
        assertThat(MAY.get(from)).contains(to);
        assertThat(after.getClosedOn() == null).isEqualTo(to.open());
        if (refused || from == to) {
            assertThat(after).isEqualTo(before);
        } else {
            assertThat(on).isBetween(before.getSentOn(), change.today());
        }
    }
}
