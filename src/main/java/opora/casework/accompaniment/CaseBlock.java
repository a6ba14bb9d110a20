package opora.casework.accompaniment;

import static opora.casework.db.Tables.CASE_FILE;
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
import opora.people.PeopleLinks;
import opora.platform.access.User;
import opora.platform.shell.Block;
import opora.platform.shell.Block.Action;
import opora.platform.shell.Block.Row;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * The case itself: since when it runs, who answers for it, how it stands, when the family is met next, which cases it had before
 * (STF-15, CAS-15, CAS-19).
 */
@Component
class CaseBlock implements CaseworkBlock {

    private static final int ORDER = 10;

    /** Declared by the handovers, which build on this package. */
    private static final String OFFER = "handover.offer";

    private final DSLContext db;
    private final Cases cases;
    private final StandingStore standings;
    private final CauseStore causes;
    private final ContactsDue due;
    private final Team team;
    private final CaseReader reader;
    private final Texts texts;

    CaseBlock(
            DSLContext db,
            Cases cases,
            StandingStore standings,
            CauseStore causes,
            ContactsDue due,
            Team team,
            CaseReader reader,
            Texts texts) {
        this.db = db;
        this.cases = cases;
        this.standings = standings;
        this.causes = causes;
        this.due = due;
        this.team = team;
        this.reader = reader;
        this.texts = texts;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Block> block(User user, UUID familyId, UUID caseId, LocalDate today) {
        var institution = user.institutionId();
        var path = PeopleLinks.family(familyId) + "/casework";
        var known = cases.of(institution, familyId);
        var rows = new ArrayList<Row>();
        known.stream()
                .filter(each -> each.id().equals(caseId))
                .findFirst()
                .ifPresent(each -> rows.add(row("casework.case.opened", each)));
        rows.add(curator(institution, familyId));
        for (var axis : StandingAxis.values()) {
            rows.add(standing(institution, caseId, axis, path));
        }
        due.of(user, CASE_FILE.FAMILY_ID.eq(familyId)).forEach(each -> rows.add(contact(each, today)));
        if (reader.readsSensitive(user, familyId)) {
            rows.add(causes(institution, caseId, path));
        }
        rows.add(team(institution, caseId, path));
        known.stream()
                .filter(each -> !each.id().equals(caseId))
                .forEach(each -> rows.add(row("casework.case.earlier", each)));
        return Optional.of(new Block("casework.case", rows, actions(user, familyId, path), null));
    }

    private List<Action> actions(User user, UUID familyId, String path) {
        var actions = new ArrayList<Action>();
        if (reader.may(user, AccompanimentPermissions.CONTACT, familyId)) {
            actions.add(new Action("casework.contact.new", path + "/contacts"));
        }
        if (reader.may(user, OFFER, familyId)) {
            actions.add(new Action("casework.handover", path + "/handover"));
        }
        return actions;
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

    private Row standing(UUID institution, UUID caseId, StandingAxis axis, String path) {
        var detail = standings.valid(institution, caseId, axis).stream()
                .findFirst()
                .map(each -> texts.t(each.titleKey()) + " · " + texts.days(each.from(), each.to()))
                .orElse(texts.t("casework.standing.none"));
        return new Row(texts.t(axis.titleKey()), detail, path + "/" + axis.code(), false);
    }

    private Row contact(ContactLine line, LocalDate today) {
        var by = line.due();
        var last = line.last() == null
                ? texts.t("casework.contact.never")
                : texts.t("casework.contact.last-on", RussianDate.format(line.last()));
        return new Row(
                texts.t("casework.contact.next"),
                by == null ? last : RussianDate.format(by) + " · " + last,
                line.path(),
                line.overdue(today));
    }

    private Row causes(UUID institution, UUID caseId, String path) {
        var known = causes.of(institution, caseId).stream()
                .filter(each -> !each.voided())
                .toList();
        long gone = known.stream().filter(each -> !each.open()).count();
        return new Row(
                texts.t("casework.causes"),
                known.isEmpty()
                        ? texts.t("casework.causes.none")
                        : texts.t("casework.causes.counted", known.size(), gone),
                path + "/causes",
                false);
    }

    private Row team(UUID institution, UUID caseId, String path) {
        long now = team.of(institution, caseId).stream().filter(TeamMember::now).count();
        return new Row(
                texts.t("casework.team"),
                now == 0 ? texts.t("casework.team.none") : texts.t("casework.team.counted", now),
                path + "/team",
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
