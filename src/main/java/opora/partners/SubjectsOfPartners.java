package opora.partners;

import static opora.partners.db.Tables.AGREEMENT;
import static opora.partners.db.Tables.GIFT;
import static opora.partners.db.Tables.PARTNER;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import opora.audit.Subjects;
import opora.platform.access.User;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names the partners, agreements and gifts of the journal. */
@Component
class SubjectsOfPartners implements Subjects {

    private final DSLContext db;
    private final MessageSource messages;

    SubjectsOfPartners(DSLContext db, MessageSource messages) {
        this.db = db;
        this.messages = messages;
    }

    @Override
    public Map<UUID, Subject> find(Collection<UUID> ids, User reader) {
        var found = new HashMap<UUID, Subject>();
        var institution = reader.institutionId();
        db.select(PARTNER.ID, PARTNER.NAME)
                .from(PARTNER)
                .where(PARTNER.INSTITUTION_ID.eq(institution), PARTNER.ID.in(ids))
                .forEach(
                        row -> found.put(row.value1(), new Subject(row.value2(), PartnersLinks.partner(row.value1()))));
        db.select(AGREEMENT.ID, AGREEMENT.NUMBER)
                .from(AGREEMENT)
                .where(AGREEMENT.INSTITUTION_ID.eq(institution), AGREEMENT.ID.in(ids))
                .forEach(row -> found.put(
                        row.value1(),
                        new Subject(
                                text("partners.subject.agreement", row.value2()),
                                PartnersLinks.agreement(row.value1()))));
        db.select(GIFT.ID, GIFT.GIVEN_ON)
                .from(GIFT)
                .where(GIFT.INSTITUTION_ID.eq(institution), GIFT.ID.in(ids))
                .forEach(row -> found.put(
                        row.value1(),
                        new Subject(
                                text("partners.subject.gift", RussianDate.format(row.value2())),
                                PartnersLinks.gift(row.value1()))));
        return found;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
