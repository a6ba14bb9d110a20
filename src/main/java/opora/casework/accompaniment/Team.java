package opora.casework.accompaniment;

import static opora.casework.db.Tables.TEAM_MEMBER;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.audit.Journal;
import opora.casework.Cases;
import opora.casework.CasesClosed;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The team of a case: specialists of the centre and people of other agencies, each with a role (CAS-09, CAS-12). */
@Service
public class Team {

    private static final int SHORT = 200;

    private final DSLContext db;
    private final Families families;
    private final Cases cases;
    private final CaseDay days;
    private final Vault vault;
    private final Journal journal;

    Team(DSLContext db, Families families, Cases cases, CaseDay days, Vault vault, Journal journal) {
        this.db = db;
        this.families = families;
        this.cases = cases;
        this.days = days;
        this.vault = vault;
        this.journal = journal;
    }

    /** Everybody who was or is in the team, those of now first. */
    public List<TeamMember> of(UUID institution, UUID caseId) {
        return db.select(
                        TEAM_MEMBER.ID,
                        TEAM_MEMBER.ROLE,
                        TEAM_MEMBER.NAME,
                        EMPLOYEE_CARD.SHORT_NAME,
                        coalesce(EMPLOYEE_CARD.POSITION_NAME, TEAM_MEMBER.POSITION),
                        coalesce(PARTNER_CARD.NAME, TEAM_MEMBER.AGENCY),
                        TEAM_MEMBER.SINCE,
                        TEAM_MEMBER.UNTIL)
                .from(TEAM_MEMBER)
                .leftJoin(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(TEAM_MEMBER.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(TEAM_MEMBER.EMPLOYEE_ID))
                .leftJoin(PARTNER_CARD)
                .on(
                        PARTNER_CARD.INSTITUTION_ID.eq(TEAM_MEMBER.INSTITUTION_ID),
                        PARTNER_CARD.ID.eq(TEAM_MEMBER.PARTNER_ID))
                .where(TEAM_MEMBER.INSTITUTION_ID.eq(institution), TEAM_MEMBER.CASE_ID.eq(caseId))
                .orderBy(TEAM_MEMBER.UNTIL.desc().nullsFirst(), TEAM_MEMBER.SINCE, TEAM_MEMBER.ID)
                .fetch(row -> new TeamMember(
                        row.value1(),
                        row.value2(),
                        row.value4() != null
                                ? row.value4()
                                : vault.open(AccompanimentSecrets.MEMBER_NAME, row.value1(), row.value3()),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    @Transactional
    public void join(TeamDraft draft, Change change) {
        var running = mustKeep(draft.familyId(), change);
        Rules.mustHavePassed(draft.since(), change, "since");
        Rules.mustNotPrecede(draft.since(), running.openedOn(), "since");
        mustBeSomebody(draft, change);
        boolean already = of(change.institution(), running.id()).stream()
                .anyMatch(each -> each.now() && draft.employeeId() == null && sameAs(each, draft));
        if (already) {
            throw new Refused("casework.team.refused.already").on("name");
        }
        var id = Ids.next();
        var row = db.newRecord(TEAM_MEMBER);
        row.setInstitutionId(change.institution());
        row.setId(id);
        row.setCaseId(running.id());
        row.setFamilyId(draft.familyId());
        row.setRole(draft.role());
        row.setEmployeeId(draft.employeeId());
        row.setPartnerId(draft.partnerId());
        row.setAgency(draft.agency());
        row.setName(vault.seal(AccompanimentSecrets.MEMBER_NAME, id, draft.name()));
        row.setPosition(draft.position());
        row.setSince(draft.since());
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        db.insertInto(TEAM_MEMBER).set(row).execute();
        journal.record(
                change,
                new AccompanimentEvent.TeamMemberJoined(draft.familyId(), id, draft.employeeId(), draft.since()),
                draft.familyId());
    }

    private void mustBeSomebody(TeamDraft draft, Change change) {
        if (!TeamMember.roles().contains(draft.role())) {
            throw new Refused("casework.team.refused.role").on("role");
        }
        Rules.mustFit(draft.name(), SHORT, "name");
        Rules.mustFit(draft.position(), SHORT, "position");
        Rules.mustFit(draft.agency(), SHORT, "agency");
        var employee = draft.employeeId();
        boolean outside = !draft.name().isBlank() || !draft.agency().isBlank() || draft.partnerId() != null;
        if (employee != null && outside) {
            throw new Refused("casework.team.refused.both").on("employeeId");
        }
        if (employee != null) {
            days.mustBeAtWork(change.institution(), employee, draft.since(), "employeeId");
            mustBeFree(employee, draft, change);
        } else {
            mustBeOfAnAgency(draft);
            mustBeKnown(draft.partnerId(), change);
        }
    }

    private void mustBeFree(UUID employee, TeamDraft draft, Change change) {
        boolean there = db.fetchExists(
                TEAM_MEMBER,
                TEAM_MEMBER
                        .INSTITUTION_ID
                        .eq(change.institution())
                        .and(TEAM_MEMBER.FAMILY_ID.eq(draft.familyId()))
                        .and(TEAM_MEMBER.EMPLOYEE_ID.eq(employee))
                        .and(TEAM_MEMBER.UNTIL.isNull().or(TEAM_MEMBER.UNTIL.ge(draft.since()))));
        if (there) {
            throw new Refused("constraint.employee_once_in_a_team").on("employeeId");
        }
    }

    private void mustBeKnown(@Nullable UUID partner, Change change) {
        if (partner != null
                && !db.fetchExists(
                        PARTNER_CARD,
                        PARTNER_CARD.INSTITUTION_ID.eq(change.institution()).and(PARTNER_CARD.ID.eq(partner)))) {
            throw new NotFound();
        }
    }

    private static void mustBeOfAnAgency(TeamDraft draft) {
        if (draft.name().isBlank()) {
            throw new Refused("casework.team.refused.nobody").on("name");
        }
        if (draft.partnerId() == null && draft.agency().isBlank()) {
            throw new Refused("casework.team.refused.agency").on("agency");
        }
    }

    private static boolean sameAs(TeamMember known, TeamDraft draft) {
        return known.role().equals(draft.role()) && known.name().equalsIgnoreCase(draft.name());
    }

    @Transactional
    public void leave(UUID family, UUID id, LocalDate until, Change change) {
        mustKeep(family, change);
        var member = db.selectFrom(TEAM_MEMBER)
                .where(
                        TEAM_MEMBER.INSTITUTION_ID.eq(change.institution()),
                        TEAM_MEMBER.FAMILY_ID.eq(family),
                        TEAM_MEMBER.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        if (member.getUntil() != null) {
            return;
        }
        Rules.mustHavePassed(until, change, "until");
        if (until.isBefore(member.getSince())) {
            throw new Refused("casework.team.refused.before-joining", RussianDate.format(member.getSince()))
                    .on("until");
        }
        member.setUntil(until);
        member.update();
        journal.record(change, new AccompanimentEvent.TeamMemberLeft(family, id, until), family);
    }

    /** The team parts with the case; who joined after the day it was closed on was in it for that day. */
    @EventListener
    void on(CasesClosed closed) {
        var days =
                closed.cases().stream().collect(Collectors.toMap(CasesClosed.Closed::caseId, CasesClosed.Closed::on));
        var members = db.selectFrom(TEAM_MEMBER)
                .where(
                        TEAM_MEMBER.INSTITUTION_ID.eq(closed.change().institution()),
                        TEAM_MEMBER.CASE_ID.eq(any(closed.ids())),
                        TEAM_MEMBER.UNTIL.isNull())
                .fetch();
        for (var member : members) {
            var on = Objects.requireNonNull(days.get(member.getCaseId()));
            member.setUntil(on.isBefore(member.getSince()) ? member.getSince() : on);
        }
        db.batchUpdate(members).execute();
    }

    private Cases.Running mustKeep(UUID family, Change change) {
        families.must(AccompanimentPermissions.KEEP, List.of(family), change.user());
        return cases.hold(change.institution(), family);
    }
}
