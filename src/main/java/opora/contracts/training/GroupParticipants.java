package opora.contracts.training;

import static opora.groups.views.Tables.PARTICIPANT_CARD;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import opora.platform.access.User;
import opora.surveys.Audience;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Those who take part in groups now: before and after a training they answer the same questions. */
@Component
class GroupParticipants implements Audience {

    private final DSLContext db;

    GroupParticipants(DSLContext db) {
        this.db = db;
    }

    @Override
    public String code() {
        return "group-participants";
    }

    @Override
    public String titleKey() {
        return "contracts.audience.groups";
    }

    @Override
    public Set<UUID> persons(User user, LocalDate today) {
        return db.select(PARTICIPANT_CARD.PERSON_ID)
                .from(PARTICIPANT_CARD)
                .where(
                        PARTICIPANT_CARD.INSTITUTION_ID.eq(user.institutionId()),
                        PARTICIPANT_CARD.ACTIVE.isTrue(),
                        PARTICIPANT_CARD.JOINED_ON.le(today),
                        PARTICIPANT_CARD.LEFT_ON.isNull())
                .fetchSet(PARTICIPANT_CARD.PERSON_ID);
    }
}
