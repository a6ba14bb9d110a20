package opora.partners;

import static opora.partners.db.Tables.PARTNER;

import java.util.List;
import java.util.UUID;
import opora.platform.web.Choice;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The partners a form or a filter offers. */
@Component
public class PartnerChoices {

    private final DSLContext db;

    PartnerChoices(DSLContext db) {
        this.db = db;
    }

    public List<Choice> all(UUID institution) {
        return db.select(PARTNER.ID, PARTNER.NAME)
                .from(PARTNER)
                .where(PARTNER.INSTITUTION_ID.eq(institution))
                .orderBy(PARTNER.NAME_KEY)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    /** Those who still help, and the one that was chosen before. */
    public List<Choice> active(UUID institution, @Nullable UUID chosen) {
        return db.select(PARTNER.ID, PARTNER.NAME)
                .from(PARTNER)
                .where(PARTNER.INSTITUTION_ID.eq(institution))
                .and(
                        chosen == null
                                ? PARTNER.ACTIVE.isTrue()
                                : PARTNER.ACTIVE.isTrue().or(PARTNER.ID.eq(chosen)))
                .orderBy(PARTNER.NAME_KEY)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }
}
