package opora.casework.accompaniment;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.people.views.Tables.CURATOR_INTERVAL;
import static org.jooq.Records.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.casework.CaseSummary;
import opora.casework.Cases;
import opora.casework.CaseworkBlock;
import opora.platform.access.User;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The case itself: since when it runs, who answers for it, which cases the family had before (STF-15, CAS-19). */
@Component
class CaseBlock implements CaseworkBlock {

    private static final int ORDER = 10;

    private final DSLContext db;
    private final Cases cases;
    private final Texts texts;

    CaseBlock(DSLContext db, Cases cases, Texts texts) {
        this.db = db;
        this.cases = cases;
        this.texts = texts;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Block> block(User user, UUID familyId, UUID caseId, LocalDate today) {
        var rows = new ArrayList<Row>();
        for (var each : cases.of(user.institutionId(), familyId)) {
            if (each.id().equals(caseId)) {
                rows.addFirst(curator(user.institutionId(), familyId));
                rows.addFirst(row("casework.case.opened", each));
            } else {
                rows.add(row("casework.case.earlier", each));
            }
        }
        return Optional.of(new Block("casework.case", rows, List.of(), null));
    }

    private Row row(String key, CaseSummary each) {
        var days = texts.days(each.openedOn(), each.closedOn());
        var reason = each.reason();
        return new Row(
                texts.t(key),
                reason == null ? days : days + " · " + texts.t("casework.reason." + reason),
                "/cases/" + each.id(),
                false);
    }

    private Row curator(UUID institution, UUID familyId) {
        return db.select(EMPLOYEE_CARD.SHORT_NAME, CURATOR_INTERVAL.STARTS_ON)
                .from(CURATOR_INTERVAL)
                .join(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(CURATOR_INTERVAL.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(CURATOR_INTERVAL.EMPLOYEE_ID))
                .where(
                        CURATOR_INTERVAL.INSTITUTION_ID.eq(institution),
                        CURATOR_INTERVAL.FAMILY_ID.eq(familyId),
                        CURATOR_INTERVAL.ENDS_ON.isNull())
                .fetchOptional(mapping((name, from) -> new Row(
                        texts.t("casework.curator"),
                        name + " · " + texts.t("casework.days.since", RussianDate.format(from)),
                        null,
                        false)))
                .orElseGet(() -> new Row(texts.t("casework.curator"), texts.t("casework.no-curator"), null, true));
    }
}
