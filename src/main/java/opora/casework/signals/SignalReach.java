package opora.casework.signals;

import static opora.casework.db.Tables.SIGNAL;
import static opora.people.views.Tables.FAMILY_CARD;
import static org.jooq.impl.DSL.falseCondition;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opora.casework.db.tables.records.SignalRecord;
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

    SignalReach(DSLContext db, Policy policy) {
        this.db = db;
        this.policy = policy;
    }

    /** A condition over the signals, left-joined to the cards of their families. */
    Condition among(User user, String permission) {
        var employees = user.employees();
        var named = employees.isEmpty()
                ? falseCondition()
                : SIGNAL.CHECKER_ID.in(employees).or(SIGNAL.RECEIVER_ID.in(employees));
        return policy.filter(
                user,
                permission,
                FieldClass.SENSITIVE,
                new RecordColumns(SIGNAL.SECTION_ID, FAMILY_CARD.CURATOR_ID, named));
    }

    /** The signal itself, locked for a change; absent when it is not the user's business. */
    SignalRecord forChange(UUID id, User user, String permission) {
        var signal = db.selectFrom(SIGNAL)
                .where(SIGNAL.INSTITUTION_ID.eq(user.institutionId()), SIGNAL.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        var facts = facts(signal.getSectionId(), curator(signal), signal.getReceiverId(), signal.getCheckerId());
        if (!policy.decide(user, SignalPermissions.VIEW, facts)) {
            throw new NotFound();
        }
        policy.must(user, permission, facts);
        return signal;
    }

    static RecordFacts facts(
            @Nullable UUID section, @Nullable UUID curator, @Nullable UUID receiver, @Nullable UUID checker) {
        return RecordFacts.ofSection(section)
                .curatedBy(curator)
                .madeBy(receiver)
                .naming(Stream.of(receiver, checker).filter(Objects::nonNull).collect(Collectors.toSet()))
                .sensitive();
    }

    private @Nullable UUID curator(SignalRecord signal) {
        return signal.getFamilyId() == null
                ? null
                : db.select(FAMILY_CARD.CURATOR_ID)
                        .from(FAMILY_CARD)
                        .where(
                                FAMILY_CARD.INSTITUTION_ID.eq(signal.getInstitutionId()),
                                FAMILY_CARD.ID.eq(signal.getFamilyId()))
                        .fetchOne(FAMILY_CARD.CURATOR_ID);
    }
}
