package opora.casework.signals;

import static opora.casework.db.Tables.SIGNAL;
import static opora.people.views.Tables.FAMILY_CARD;
import static org.jooq.impl.DSL.falseCondition;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opora.casework.db.tables.records.SignalRecord;
import opora.people.Families;
import opora.platform.NotFound;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.RecordColumns;
import opora.platform.access.RecordFacts;
import opora.platform.access.User;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose business a signal is: of those who reach its section or its family, of who wrote it down and of who checks it. A signal about a
 * family that a user may not know does not exist for them; the walls of the database see to that.
 */
@Component
class SignalReach {

    private final DSLContext db;
    private final Policy policy;
    private final Families families;

    SignalReach(DSLContext db, Policy policy, Families families) {
        this.db = db;
        this.policy = policy;
        this.families = families;
    }

    /** A condition over the signals, left-joined to the cards of their families. */
    Condition among(User user, String permission) {
        var employees = user.employees();
        var named = employees.isEmpty()
                ? falseCondition()
                : SIGNAL.CHECKER_ID.in(employees).or(SIGNAL.RECEIVER_ID.in(employees));
        var ofSignal = policy.filter(
                user,
                permission,
                FieldClass.SENSITIVE,
                new RecordColumns(SIGNAL.SECTION_ID, FAMILY_CARD.CURATOR_ID, named));
        return policy.allows(user, permission, FieldClass.SENSITIVE) ? ofSignal.or(ofFamily(user)) : ofSignal;
    }

    /** Whoever works with the family, named for it or not, works with what is told about it. */
    private Condition ofFamily(User user) {
        return FAMILY_CARD
                .ID
                .isNotNull()
                .and(families.sensitive(user, FAMILY_CARD.ID, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID));
    }

    /** The signal itself, locked for a change; absent when it is not the user's business. */
    SignalRecord forChange(UUID id, User user, String permission) {
        var signal = db.selectFrom(SIGNAL)
                .where(SIGNAL.INSTITUTION_ID.eq(user.institutionId()), SIGNAL.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        var facts =
                facts(user, signal.getFamilyId(), signal.getSectionId(), signal.getReceiverId(), signal.getCheckerId());
        if (!policy.decide(user, SignalPermissions.VIEW, facts)) {
            throw new NotFound();
        }
        policy.must(user, permission, facts);
        return signal;
    }

    /** Those of the family, where the user works with it, and those whom the signal itself names. */
    RecordFacts facts(
            User user, @Nullable UUID family, @Nullable UUID section, @Nullable UUID receiver, @Nullable UUID checker) {
        var ofFamily = ofFamily(user, family).orElseGet(() -> RecordFacts.ofSection(section));
        var named = Stream.concat(ofFamily.team().stream(), Stream.of(About.of(receiver, checker)))
                .collect(Collectors.toSet());
        return ofFamily.madeBy(receiver).naming(named).sensitive();
    }

    private Optional<RecordFacts> ofFamily(User user, @Nullable UUID family) {
        if (family == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(families.facts(List.of(family), user).get(family));
        } catch (NotFound outOfReach) {
            return Optional.empty();
        }
    }
}
