package opora.contracts;

import static opora.contracts.db.Tables.CONTRACT;
import static opora.people.views.Tables.FAMILY_CARD;
import static org.jooq.impl.DSL.any;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import opora.contracts.db.tables.records.ContractRecord;
import opora.people.Families;
import opora.platform.NotFound;
import opora.platform.access.User;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Whose business a contract is: of those who read what is sensitive about its family. */
@Component
public class ContractReach {

    private final DSLContext db;
    private final Families families;

    ContractReach(DSLContext db, Families families) {
        this.db = db;
        this.families = families;
    }

    /** A condition over contracts, or what belongs to them, joined to the cards of their families. */
    public Condition among(String permission, User user) {
        return families.among(permission, user, FAMILY_CARD.ID, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID)
                .and(families.sensitive(user, FAMILY_CARD.ID, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID));
    }

    public void must(String permission, UUID family, User user) {
        families.must(permission, List.of(family), user);
        families.mustSensitive(permission, List.of(family), user);
    }

    /** Many at once come from those whose work they are, or out of a journal brought in. */
    public void mustAll(String permission, List<UUID> ofFamilies, User user) {
        if (!families.bringsIn(ofFamilies, user)) {
            families.must(permission, ofFamilies, user);
            families.mustSensitive(permission, ofFamilies, user);
        }
    }

    /** For the buttons of a page. */
    public boolean may(String permission, UUID family, User user) {
        return !families.allowed(permission, List.of(family), user).isEmpty();
    }

    /** The contract itself, locked for a change; absent when it is not the user's business. */
    public ContractRecord forChange(UUID id, String permission, User user) {
        return Objects.requireNonNull(allForChange(Set.of(id), permission, user).get(id));
    }

    /** The same for many at once. */
    public Map<UUID, ContractRecord> allForChange(Set<UUID> ids, String permission, User user) {
        var rows = db.selectFrom(CONTRACT)
                .where(CONTRACT.INSTITUTION_ID.eq(user.institutionId()), CONTRACT.ID.eq(any(ids.toArray(UUID[]::new))))
                .orderBy(CONTRACT.ID)
                .forUpdate()
                .fetchMap(CONTRACT.ID, row -> row);
        if (rows.size() < ids.size()) {
            throw new NotFound();
        }
        mustAll(
                permission,
                rows.values().stream().map(ContractRecord::getFamilyId).toList(),
                user);
        return rows;
    }
}
