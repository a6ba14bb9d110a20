package opora.services.aid;

import static opora.partners.views.Tables.AGREEMENT_INTERVAL;
import static opora.partners.views.Tables.PARTNER_CARD;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import opora.platform.access.User;
import opora.platform.web.Choice;
import opora.platform.web.Shell;
import opora.services.AidKind;
import opora.services.AidPurpose;
import opora.services.AidSource;
import opora.services.entry.EntryChoiceStore;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
public class AidChoiceStore {

    private static final String URGENT = "urgent";

    private final DSLContext db;
    private final EntryChoiceStore entry;
    private final Clock clock;

    AidChoiceStore(DSLContext db, EntryChoiceStore entry, Clock clock) {
        this.db = db;
        this.entry = entry;
        this.clock = clock;
    }

    public AidChoices of(Shell shell, User user) {
        var today = LocalDate.now(clock);
        var choices = entry.of(shell, user, today);
        return new AidChoices(
                kinds(shell),
                purposes(shell),
                choices.employees(),
                choices.partners(),
                agreements(shell, user.institutionId(), today),
                choices.services().stream()
                        .filter(service -> service.kind().equals(URGENT))
                        .map(service -> Choice.of(service.id(), service.label()))
                        .toList(),
                choices.channels());
    }

    static List<Choice> kinds(Shell shell) {
        return Arrays.stream(AidKind.values())
                .map(kind -> new Choice(kind.name(), shell.t(kind.titleKey())))
                .toList();
    }

    static List<Choice> purposes(Shell shell) {
        return AidPurpose.all().stream()
                .map(purpose -> new Choice(purpose.code(), shell.t(purpose.titleKey())))
                .toList();
    }

    /** Everybody who ever helped: old records are looked for too. */
    List<Choice> allPartners(UUID institution) {
        return db.select(PARTNER_CARD.ID, PARTNER_CARD.NAME)
                .from(PARTNER_CARD)
                .where(PARTNER_CARD.INSTITUTION_ID.eq(institution))
                .orderBy(PARTNER_CARD.NAME)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    /** Those in force, and those that ended within the year: the last help may still be on paper. */
    private List<Choice> agreements(Shell shell, UUID institution, LocalDate today) {
        return db.select(
                        AGREEMENT_INTERVAL.ID,
                        PARTNER_CARD.NAME,
                        AGREEMENT_INTERVAL.NUMBER,
                        AGREEMENT_INTERVAL.STARTS_ON,
                        AGREEMENT_INTERVAL.ENDS_ON)
                .from(AGREEMENT_INTERVAL)
                .join(PARTNER_CARD)
                .on(
                        PARTNER_CARD.INSTITUTION_ID.eq(AGREEMENT_INTERVAL.INSTITUTION_ID),
                        PARTNER_CARD.ID.eq(AGREEMENT_INTERVAL.PARTNER_ID))
                .where(
                        AGREEMENT_INTERVAL.INSTITUTION_ID.eq(institution),
                        AGREEMENT_INTERVAL.ENDS_ON.isNull().or(AGREEMENT_INTERVAL.ENDS_ON.ge(today.minusYears(1))))
                .orderBy(PARTNER_CARD.NAME, AGREEMENT_INTERVAL.STARTS_ON.desc(), AGREEMENT_INTERVAL.ID)
                .fetch(row -> Choice.of(
                        row.value1(),
                        row.value5() == null
                                ? shell.t(
                                        "services.aid.agreement.since",
                                        row.value2(),
                                        row.value3(),
                                        shell.date(row.value4()))
                                : shell.t(
                                        "services.aid.agreement.between",
                                        row.value2(),
                                        row.value3(),
                                        shell.date(row.value4()),
                                        shell.date(row.value5()))));
    }

    /** An agreement tells whose help it is: the partner need not be chosen beside it. */
    AidSource source(UUID institution, @Nullable UUID partner, @Nullable UUID agreement) {
        if (partner != null || agreement == null) {
            return partner == null ? AidSource.BUDGET : AidSource.partner(partner, agreement);
        }
        return db.select(AGREEMENT_INTERVAL.PARTNER_ID)
                .from(AGREEMENT_INTERVAL)
                .where(AGREEMENT_INTERVAL.INSTITUTION_ID.eq(institution), AGREEMENT_INTERVAL.ID.eq(agreement))
                .fetchOptional(row -> AidSource.partner(row.value1(), agreement))
                .orElse(new AidSource("partner", null, agreement));
    }
}
