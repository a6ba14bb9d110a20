package opora.demo;

import static opora.partners.views.Tables.AGREEMENT_INTERVAL;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.casework.referrals.AnswerReferral;
import opora.casework.referrals.ReferralDraft;
import opora.casework.referrals.ReferralKind;
import opora.casework.referrals.SendReferral;
import opora.demo.DemoFamilies.Family;
import opora.people.consent.ConsentDraft;
import opora.people.consent.ConsentPurpose;
import opora.people.consent.Consents;
import opora.people.consent.SignerCapacity;
import opora.platform.Change;
import opora.platform.Ids;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Mothers sent to other agencies with their consent: answered, declined, accepted, waiting and late. */
@Component
@Profile("demo")
class DemoReferrals {

    private static final List<Asked> ASKED = List.of(
            new Asked(
                    ReferralKind.MEDICAL, "Районная больница", "Осмотр терапевта, направление на диспансеризацию", 40),
            new Asked(ReferralKind.LEGAL, "Юридическое бюро области", "Консультация о взыскании алиментов", 33),
            new Asked(ReferralKind.PSYCHOLOGICAL, "Кризисный центр", "Очные консультации психолога", 27),
            new Asked(ReferralKind.SOCIAL, "Центр занятости населения", "Подбор работы с неполным днём", 20),
            new Asked(ReferralKind.PEDAGOGICAL, "Школа № 2", "Подобрать программу дополнительных занятий", 5));

    private static final int TERM = 14;
    private static final int ORGANISATIONS = 4;

    private final SendReferral sendReferral;
    private final AnswerReferral answerReferral;
    private final Consents consents;
    private final DSLContext db;

    DemoReferrals(SendReferral sendReferral, AnswerReferral answerReferral, Consents consents, DSLContext db) {
        this.sendReferral = sendReferral;
        this.answerReferral = answerReferral;
        this.consents = consents;
        this.db = db;
    }

    private record Asked(ReferralKind kind, String recipient, String what, int daysAgo) {}

    void send(List<Family> families, Change change) {
        var served = families.stream()
                .filter(family -> family.leavesOn() == null
                        && family.registeredOn().isBefore(change.today().minusYears(1))
                        && mayGo(family, change))
                .limit(ASKED.size())
                .toList();
        for (int i = 0; i < served.size(); i++) {
            refer(i, served.get(i), ASKED.get(i), change);
        }
    }

    /** What organisations with an agreement are asked under the contracts that run; most have answered, some are waited for. */
    void ask(List<DemoContract> contracts, Change change) {
        var organisations = db.select(PARTNER_CARD.ID, PARTNER_CARD.NAME)
                .from(PARTNER_CARD)
                .where(
                        PARTNER_CARD.INSTITUTION_ID.eq(change.institution()),
                        PARTNER_CARD.LEGAL_PERSON.isTrue(),
                        exists(selectOne()
                                .from(AGREEMENT_INTERVAL)
                                .where(
                                        AGREEMENT_INTERVAL.INSTITUTION_ID.eq(PARTNER_CARD.INSTITUTION_ID),
                                        AGREEMENT_INTERVAL.PARTNER_ID.eq(PARTNER_CARD.ID))))
                .orderBy(PARTNER_CARD.NAME)
                .limit(ORGANISATIONS)
                .fetch();
        var running = contracts.stream()
                .filter(each -> each.course() == DemoContract.Course.RUNNING && mayGo(each.family(), change))
                .toList();
        for (int i = 0; i < running.size() && !organisations.isEmpty(); i++) {
            var organisation = organisations.get(i % organisations.size());
            var on = running.get(i).draft().concludedOn().plusDays(10);
            if (on.isAfter(change.today())) {
                continue;
            }
            var id = refer(
                    running.get(i).family(),
                    ReferralKind.SOCIAL,
                    organisation.value1(),
                    organisation.value2(),
                    "Сообщить о возможности помочь семье в выполнении программы адаптации",
                    on,
                    change);
            if (i % 5 != 3 && !on.plusDays(9).isAfter(change.today())) {
                answerReferral.complete(id, on.plusDays(9), "Помощь будет оказана, семья приглашена", change);
            }
        }
    }

    private void refer(int number, Family family, Asked asked, Change change) {
        var on = change.today().minusDays(asked.daysAgo());
        var id = refer(family, asked.kind(), null, asked.recipient(), asked.what(), on, change);
        switch (number) {
            case 0 -> answerReferral.complete(id, on.plusDays(9), "Осмотр пройден, назначено лечение", change);
            case 1 -> answerReferral.decline(id, on.plusDays(3), "Приём по этому вопросу ведёт другое бюро", change);
            case 2 -> answerReferral.accept(id, on.plusDays(2), change);
            default -> {}
        }
    }

    /** With the consent of the mother. @param partner null for an agency that is not in the register */
    private UUID refer(
            Family family,
            ReferralKind kind,
            @Nullable UUID partner,
            String recipient,
            String what,
            LocalDate on,
            Change change) {
        var mother = family.members().getFirst();
        consents.record(
                new ConsentDraft(
                        family.id(),
                        mother,
                        ConsentPurpose.TRANSFER,
                        recipient,
                        "ФИО, дата рождения",
                        SignerCapacity.SELF,
                        "",
                        "",
                        on,
                        null),
                change);
        return sendReferral.send(
                new ReferralDraft(
                        Ids.next(),
                        family.id(),
                        mother,
                        kind,
                        partner,
                        partner == null ? recipient : "",
                        what,
                        on,
                        on.plusDays(TERM)),
                change);
    }

    private boolean mayGo(Family family, Change change) {
        return !family.members().isEmpty()
                && db.fetchExists(
                        PERSON_CARD,
                        PERSON_CARD
                                .INSTITUTION_ID
                                .eq(change.institution())
                                .and(PERSON_CARD.ID.eq(family.members().getFirst()))
                                .and(PERSON_CARD.FAMILY_ID.eq(family.id()))
                                .and(PERSON_CARD.BIRTH_DATE.lt(change.today().minusYears(19))));
    }
}
