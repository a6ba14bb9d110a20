package opora.demo;

import static opora.people.views.Tables.FAMILY_CARD;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import opora.demo.DemoFamilies.Family;
import opora.demo.DemoStaff.Team;
import opora.institution.substitution.SubstitutionForm;
import opora.institution.substitution.Substitutions;
import opora.people.RestrictionDraft;
import opora.people.Restrictions;
import opora.people.emergency.EmergencyAccess;
import opora.people.emergency.EmergencyForm;
import opora.platform.Change;
import opora.platform.access.SignedIn;
import opora.platform.access.User;
import opora.platform.access.UserSource;
import opora.platform.database.DatabaseContext;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/** A family that hides, a colleague on leave, and a case opened in an emergency that waits for its judge. */
@Component
@Profile("demo")
class DemoProtection {

    private final Restrictions restrictions;
    private final Substitutions substitutions;
    private final EmergencyAccess emergencies;
    private final SessionRepository<?> sessions;
    private final UserSource users;
    private final DatabaseContext context;
    private final DSLContext db;

    DemoProtection(
            Restrictions restrictions,
            Substitutions substitutions,
            EmergencyAccess emergencies,
            SessionRepository<?> sessions,
            UserSource users,
            DatabaseContext context,
            DSLContext db) {
        this.restrictions = restrictions;
        this.substitutions = substitutions;
        this.emergencies = emergencies;
        this.sessions = sessions;
        this.users = users;
        this.context = context;
        this.db = db;
    }

    /**
     * The specialist with the account stands in for one colleague; the family hides in the sections of another.
     *
     * @return the number of that family, or null when there is none
     */
    @Nullable
    String protect(List<Family> families, Team team, UUID specialist, Change change) {
        var colleagues = team.specialists().stream()
                .filter(each -> !each.equals(specialist))
                .toList();
        substitutions.order(
                new SubstitutionForm(
                        colleagues.getFirst(),
                        specialist,
                        "47-к",
                        change.today().minusDays(10),
                        change.today().minusDays(3),
                        change.today().plusDays(10)),
                change);
        return families.stream()
                .filter(each -> each.leavesOn() == null && each.inDanger())
                .filter(each -> each.section().specialist().equals(colleagues.getLast()))
                .map(Family::id)
                .findFirst()
                .map(family -> hide(family, team, change))
                .orElse(null);
    }

    private String hide(UUID family, Team team, Change change) {
        restrictions.start(
                new RestrictionDraft(
                        family,
                        Restrictions.REFUGE,
                        "Заявление от матери, уведомление ОВД",
                        "Отцу о месте пребывания не сообщать.",
                        change.today().minusDays(20)),
                change);
        restrictions.name(family, Set.of(team.pedagogue()), change);
        return db.select(FAMILY_CARD.NUMBER)
                .from(FAMILY_CARD)
                .where(FAMILY_CARD.INSTITUTION_ID.eq(change.institution()), FAMILY_CARD.ID.eq(family))
                .fetchSingle(FAMILY_CARD.NUMBER);
    }

    /** The glass is broken by somebody signed in and by nobody else: the account gets a session for as long as it takes. */
    void breakGlass(UUID account, String family, ZonedDateTime at) {
        var user = users.byAccount(account).orElseThrow();
        withSession(
                sessions,
                account,
                at,
                token -> context.as(token, () -> {
                    open(user, family, at);
                    return family;
                }));
    }

    private void open(User user, String family, ZonedDateTime at) {
        emergencies.open(
                new EmergencyForm(
                        family, "Мать позвонила на телефон доверия: ребёнку плохо, куратор не отвечает на звонки"),
                new Change(user, at, ""));
    }

    private static <S extends Session> void withSession(
            SessionRepository<S> sessions, UUID account, ZonedDateTime at, Consumer<String> work) {
        var session = sessions.createSession();
        var factor = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(at.toInstant())
                .build();
        session.setAttribute(
                "SPRING_SECURITY_CONTEXT",
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(new Caller(account), null, List.of(factor))));
        sessions.save(session);
        try {
            work.accept(session.getId());
        } finally {
            sessions.deleteById(session.getId());
        }
    }

    private record Caller(UUID accountId) implements SignedIn {}
}
