package opora.surveys.open;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.access.Reach;
import opora.platform.access.User;
import opora.platform.database.DatabaseContext;
import opora.surveys.FillingDraft;
import opora.surveys.Given;
import opora.surveys.PublishedQuestionnaire;
import opora.surveys.Questionnaires;
import opora.surveys.RecordFilling;
import opora.surveys.RefusalDraft;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a respondent does at their address. Nobody has signed in: the work is done for the one institution of the link, writes one person's
 * answers and reads nothing of families.
 */
@Service
class Respond {

    private static final int MOST_WRONG_PINS = 5;

    private final DatabaseContext context;
    private final TransactionTemplate transaction;
    private final LinkStore links;
    private final Questionnaires questionnaires;
    private final RecordFilling recordFilling;
    private final Journal journal;
    private final Clock clock;

    Respond(
            DatabaseContext context,
            TransactionTemplate transaction,
            LinkStore links,
            Questionnaires questionnaires,
            RecordFilling recordFilling,
            Journal journal,
            Clock clock) {
        this.context = context;
        this.transaction = transaction;
        this.links = links;
        this.questionnaires = questionnaires;
        this.recordFilling = recordFilling;
        this.journal = journal;
        this.clock = clock;
    }

    Optional<SurveyLink> find(String token) {
        return context.console(() -> links.find(token));
    }

    LinkState state(SurveyLink link) {
        return link.state(OffsetDateTime.now(clock));
    }

    /** Empty where the book of reviews lies open. */
    Optional<PublishedQuestionnaire> asked(SurveyLink link) {
        return Optional.ofNullable(link.versionId())
                .flatMap(version ->
                        context.console(link.institution(), () -> questionnaires.version(link.institution(), version)));
    }

    /** Whether something more may be sent from here this hour. */
    boolean admits(SurveyLink link) {
        return inside(link, change -> links.admits(link, change.at().toOffsetDateTime()));
    }

    /** A broken line loses no more than the section that is open. What many fill in one after another is kept nowhere. */
    void save(SurveyLink link, Map<String, List<String>> typed) {
        if (link.kind().named()) {
            inside(link, change -> {
                links.save(link, typed);
                return true;
            });
        }
    }

    void answer(SurveyLink link, PublishedQuestionnaire asked, List<Given> answers) {
        inside(link, change -> {
            use(link, change);
            return written(
                    link,
                    recordFilling.byRespondent(
                            new FillingDraft(
                                    Ids.next(),
                                    asked.versionId(),
                                    link.personId(),
                                    link.employeeId(),
                                    link.kind().way(),
                                    change.today(),
                                    answers,
                                    link.waveId(),
                                    null),
                            change));
        });
    }

    void refuse(SurveyLink link, PublishedQuestionnaire asked, String reason) {
        inside(link, change -> {
            use(link, change);
            return written(
                    link,
                    recordFilling.refuseByRespondent(
                            new RefusalDraft(
                                    Ids.next(),
                                    asked.versionId(),
                                    link.personId(),
                                    link.employeeId(),
                                    link.kind().way(),
                                    change.today(),
                                    reason,
                                    link.waveId()),
                            change));
        });
    }

    /** Who does not know the PIN ends the kiosk at last, too: then it does nothing more. @return whether it has ended */
    boolean endKiosk(SurveyLink link, String pin) {
        return link.kind() == LinkKind.KIOSK
                && inside(link, change -> {
                    boolean known = links.isPin(link, pin);
                    if (!known && links.pinFailures(link) < MOST_WRONG_PINS) {
                        return false;
                    }
                    links.revoke(
                            org.jooq.impl.DSL.noCondition(),
                            link.institution(),
                            link.id(),
                            change.by(),
                            change.at().toOffsetDateTime());
                    journal.access(change, new OpenEvent.KioskEnded(link.id(), known));
                    return true;
                });
    }

    private void use(SurveyLink link, Change change) {
        if (!links.use(link, change.at().toOffsetDateTime())) {
            throw new Refused("surveys.answer.gone.used");
        }
    }

    private UUID written(SurveyLink link, UUID filling) {
        if (link.kind().named()) {
            links.answered(link, filling);
        }
        return filling;
    }

    <T> T inside(SurveyLink link, Function<Change, T> work) {
        return context.console(
                link.institution(),
                () -> Objects.requireNonNull(transaction.execute(running -> work.apply(change(link)))));
    }

    /** Nobody reaches anything by it; what is written is signed as the console's. */
    private Change change(SurveyLink link) {
        var nobody = new User(
                User.CONSOLE,
                link.institution(),
                link.employeeId(),
                link.kind().code(),
                Set.of(),
                Reach.SECTIONS,
                Set.of(),
                Set.of());
        return new Change(nobody, ZonedDateTime.now(clock), "");
    }
}
