package opora.partners.today;

import static opora.partners.db.Tables.AGREEMENT;
import static opora.partners.db.Tables.OBLIGATION;
import static opora.partners.db.Tables.PARTNER;
import static org.jooq.impl.DSL.coalesce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import opora.partners.PartnersLinks;
import opora.partners.PartnersPermissions;
import opora.partners.agreements.AgreementState;
import opora.platform.access.Permissions;
import opora.platform.access.User;
import opora.platform.shell.Today;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reminds of obligations nobody has fulfilled in time and of agreements that are about to end (PRT-02). */
@Component
class PartnersToday implements Today {

    private static final int MOST = 8;
    private static final Field<LocalDate> LAST_DAY = coalesce(AGREEMENT.TERMINATED_ON, AGREEMENT.ENDS_ON);

    private final DSLContext db;
    private final Permissions permissions;
    private final MessageSource messages;

    PartnersToday(DSLContext db, Permissions permissions, MessageSource messages) {
        this.db = db;
        this.permissions = permissions;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public List<Card> cards(User user, LocalDate today) {
        if (!permissions.allows(user, PartnersPermissions.EDIT)) {
            return List.of();
        }
        var lines = new ArrayList<>(overdue(user, today));
        lines.addAll(ending(user, today));
        return lines.isEmpty()
                ? List.of()
                : List.of(new Card(
                        "partners.today.title", lines.stream().limit(MOST).toList(), "/agreements?state=in-force"));
    }

    /** What an agreement that has ended still owes is not asked for any more. */
    private List<Line> overdue(User user, LocalDate today) {
        return db.select(AGREEMENT.ID, AGREEMENT.NUMBER, PARTNER.NAME, OBLIGATION.WHAT, OBLIGATION.DUE_ON)
                .from(OBLIGATION)
                .join(AGREEMENT)
                .on(AGREEMENT.INSTITUTION_ID.eq(OBLIGATION.INSTITUTION_ID), AGREEMENT.ID.eq(OBLIGATION.AGREEMENT_ID))
                .join(PARTNER)
                .on(PARTNER.INSTITUTION_ID.eq(AGREEMENT.INSTITUTION_ID), PARTNER.ID.eq(AGREEMENT.PARTNER_ID))
                .where(
                        OBLIGATION.INSTITUTION_ID.eq(user.institutionId()),
                        OBLIGATION.DONE_ON.isNull(),
                        OBLIGATION.DUE_ON.lt(today),
                        AGREEMENT.VOIDED_AT.isNull(),
                        LAST_DAY.isNull().or(LAST_DAY.ge(today)))
                .orderBy(OBLIGATION.DUE_ON, OBLIGATION.ID)
                .limit(MOST)
                .fetch(row -> new Line(
                        row.value3(),
                        text("partners.today.overdue", row.value2(), row.value4(), RussianDate.format(row.value5())),
                        PartnersLinks.agreement(row.value1()),
                        true));
    }

    private List<Line> ending(User user, LocalDate today) {
        return db.select(AGREEMENT.ID, AGREEMENT.NUMBER, PARTNER.NAME, LAST_DAY)
                .from(AGREEMENT)
                .join(PARTNER)
                .on(PARTNER.INSTITUTION_ID.eq(AGREEMENT.INSTITUTION_ID), PARTNER.ID.eq(AGREEMENT.PARTNER_ID))
                .where(
                        AGREEMENT.INSTITUTION_ID.eq(user.institutionId()),
                        AGREEMENT.VOIDED_AT.isNull(),
                        AGREEMENT.STARTS_ON.le(today),
                        LAST_DAY.between(today, today.plusDays(AgreementState.DAYS_AHEAD)))
                .orderBy(LAST_DAY, AGREEMENT.ID)
                .limit(MOST)
                .fetch(row -> new Line(
                        row.value3(),
                        text("partners.today.ending", row.value2(), RussianDate.format(row.value4())),
                        PartnersLinks.agreement(row.value1()),
                        false));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
