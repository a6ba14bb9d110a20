package opora.contracts;

import static opora.contracts.db.Tables.CONTRACT;
import static opora.people.views.Tables.FAMILY_CARD;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import opora.audit.Subjects;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names the contracts of the journal. */
@Component
class SubjectsOfContracts implements Subjects {

    private final DSLContext db;
    private final ContractReach reach;
    private final MessageSource messages;

    SubjectsOfContracts(DSLContext db, ContractReach reach, MessageSource messages) {
        this.db = db;
        this.reach = reach;
        this.messages = messages;
    }

    @Override
    public Map<UUID, Subject> find(Collection<UUID> ids, User reader) {
        var found = new HashMap<UUID, Subject>();
        db.select(CONTRACT.ID, CONTRACT.NUMBER)
                .from(CONTRACT)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(CONTRACT.INSTITUTION_ID), FAMILY_CARD.ID.eq(CONTRACT.FAMILY_ID))
                .where(
                        CONTRACT.INSTITUTION_ID.eq(reader.institutionId()),
                        CONTRACT.ID.in(ids),
                        reach.among(ContractsPermissions.VIEW, reader))
                .forEach(row -> found.put(
                        row.value1(),
                        new Subject(
                                messages.getMessage(
                                        "contracts.contract",
                                        new Object[] {row.value2()},
                                        LocaleContextHolder.getLocale()),
                                ContractLinks.contract(row.value1()))));
        return found;
    }
}
