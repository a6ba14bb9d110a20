package opora.contracts.register;

import static opora.contracts.db.Tables.CONTRACT;
import static opora.people.views.Tables.FAMILY_CARD;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import opora.contracts.ContractReach;
import opora.contracts.ContractState;
import opora.contracts.ContractsPermissions;
import opora.platform.access.User;
import opora.surveys.Audience;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Citizens whose social contract runs: the questionnaire of the technology is theirs (QST-02). */
@Component
class CitizensUnderContract implements Audience {

    private final DSLContext db;
    private final ContractReach reach;

    CitizensUnderContract(DSLContext db, ContractReach reach) {
        this.db = db;
        this.reach = reach;
    }

    @Override
    public String code() {
        return "running-contracts";
    }

    @Override
    public String titleKey() {
        return "contracts.audience.running";
    }

    @Override
    public Set<UUID> persons(User user, LocalDate today) {
        return db.select(CONTRACT.PERSON_ID)
                .from(CONTRACT)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), FAMILY_CARD.ID.eq(CONTRACT.FAMILY_ID))
                .where(
                        CONTRACT.INSTITUTION_ID.eq(user.institutionId()),
                        CONTRACT.STATE.eq(ContractState.RUNNING.code()),
                        CONTRACT.STARTS_ON.le(today),
                        reach.among(ContractsPermissions.VIEW, user))
                .fetchSet(CONTRACT.PERSON_ID);
    }
}
