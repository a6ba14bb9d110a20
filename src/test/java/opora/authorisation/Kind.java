package opora.authorisation;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** A kind of record, how one of a scope is found, and who reaches it. */
enum Kind {
    FAMILY("select {family}", Rule.FAMILY),
    PERSON("select {child}", Rule.FAMILY),
    MEMBERSHIP("select id from people.membership where family_id = {family}", Rule.FAMILY),
    STATUS("select id from people.family_status where family_id = {family}", Rule.FAMILY),
    CATEGORY("select id from people.family_category where family_id = {family}", Rule.FAMILY),
    CONSENT("select id from people.consent where family_id = {family}", Rule.FAMILY),
    RESTRICTION("select id from people.restriction where family_id = {family}", Rule.FAMILY),
    DOCUMENT("select id from documents.file where owner_kind = 'family' and family_id = {family}", Rule.FAMILY),
    DRAWING("select id from documents.file where owner_kind = 'finding' and family_id = {family}", Rule.FAMILY),
    CASE("select id from casework.case_file where family_id = {family}", Rule.FAMILY),
    MONITORING("select id from casework.monitoring where family_id = {family}", Rule.FAMILY),
    OUTCOME("select id from casework.outcome where family_id = {family}", Rule.FAMILY),
    SIGNAL("select id from casework.signal where family_id = {family}", Rule.FAMILY),
    SURVEY("select id from casework.survey where family_id = {family}", Rule.FAMILY),
    FILLING("select id from surveys.filling where family_id = {family}", Rule.FAMILY),
    REFERRAL("select id from casework.referral where family_id = {family}", Rule.FAMILY),
    FINDING("select id from casework.finding where family_id = {family}", Rule.FAMILY),
    CONFERENCE("select conference_id from casework.conference_family where family_id = {family}", Rule.FAMILY),
    CONFERENCE_ITEM("select id from casework.conference_item where family_id = {family}", Rule.FAMILY),
    CONFERENCE_PARTICIPANT(
            "select id from casework.conference_participant where conference_id = (select conference_id from"
                    + " casework.conference_family where family_id = {family} order by 1 limit 1)",
            Rule.FAMILY),
    CONFERENCE_DECISION("select id from casework.conference_decision where family_id = {family}", Rule.FAMILY),
    PLAN_GOAL(
            "select id from casework.plan_goal g where exists (select from casework.plan p where p.id = g.plan_id and p.state ="
                    + " 'draft') and family_id = {family}",
            Rule.FAMILY),
    PLAN_MEASURE(
            "select id from casework.plan_measure m where exists (select from casework.plan p where p.id = m.plan_id and p.state ="
                    + " 'approved') and family_id = {family}",
            Rule.FAMILY),
    STANDING("select id from casework.standing where axis = 'level' and family_id = {family}", Rule.FAMILY),
    STAGE("select id from casework.standing where axis = 'stage' and family_id = {family}", Rule.FAMILY),
    TALK("select id from casework.contact where family_id = {family}", Rule.FAMILY),
    CAUSE("select id from casework.cause where family_id = {family}", Rule.FAMILY),
    REVIEW("select id from casework.review where family_id = {family}", Rule.FAMILY),
    TEAM_MEMBER("select id from casework.team_member where family_id = {family}", Rule.FAMILY),
    CONTRACT("select id from contracts.contract where family_id = {family}", Rule.FAMILY),
    CONTRACT_NEED("select id from contracts.need where family_id = {family}", Rule.FAMILY),
    CONTRACT_MEASURE("select id from contracts.measure where family_id = {family}", Rule.FAMILY),
    CONTRACT_PROPOSAL("select id from contracts.proposal where family_id = {family}", Rule.FAMILY),
    CERTIFICATE("select id from contracts.certificate where family_id = {family}", Rule.FAMILY),
    STATUS_LIST("select list_id from contracts.status_list_member where family_id = {family}", Rule.INSTITUTION),
    STATUS_LIST_MEMBER("select id from contracts.status_list_member where family_id = {family}", Rule.FAMILY),
    DELIVERY("select id from services.delivery where family_id = {family}", Rule.FAMILY),
    ACT("select act_id from services.delivery where family_id = {family} and act_id is not null", Rule.FAMILY),
    AID("select id from services.material_aid where family_id = {family}", Rule.FAMILY),
    GOODS_REQUEST("select id from services.goods_request where family_id = {family}", Rule.FAMILY),
    TRIP("select trip_id from outreach.trip_stop where family_id = {family}", Rule.FAMILY),
    TRIP_MEMBER(
            "select id from outreach.trip_member where trip_id = (select trip_id from outreach.trip_stop where"
                    + " family_id = {family})",
            Rule.FAMILY),
    MEETING("select meeting_id from outreach.meeting_family where family_id = {family}", Rule.FAMILY),
    PARTICIPANT("select id from groups.participant where person_id = {child}", Rule.FAMILY),
    SERIES("select series_id from groups.participant where person_id = {child}", Rule.INSTITUTION),
    EVENT("select session_id from groups.attendance where person_id = {child}", Rule.INSTITUTION),

    SECTION("select {section}", Rule.SECTION),
    SIGNAL_LINK("select id from casework.signal_link where institution_id = {institution}", Rule.INSTITUTION),
    SURVEY_LINK("select id from surveys.link where family_id = {family}", Rule.FAMILY),
    SHARED_LINK(
            "select id from surveys.link where institution_id = {institution} and person_id is null", Rule.INSTITUTION),
    WAVE("select wave_id from surveys.wave_person where family_id = {family}", Rule.FAMILY),
    REVIEW_ENTRY("select id from surveys.review where institution_id = {institution}", Rule.INSTITUTION),
    ASSIGNMENT("select id from institution.section_assignment where section_id = {section}", Rule.SECTION),
    CONTACT("select id from institution.section_contact where section_id = {section}", Rule.SECTION),
    SECTION_PASSPORT("select id from reports.section_passport where section_id = {section}", Rule.SECTION),
    DEPARTMENT("select {department}", Rule.INSTITUTION),
    EMPLOYEE("select {employee}", Rule.INSTITUTION),

    POSITION("select id from institution.position where institution_id = {institution}", Rule.INSTITUTION),
    ACCOUNT("select id from access.account where institution_id = {institution}", Rule.INSTITUTION),
    SERVICE("select id from services.service where institution_id = {institution}", Rule.INSTITUTION),
    GOOD("select id from services.good where institution_id = {institution}", Rule.INSTITUTION),
    MOVEMENT("select id from services.goods_movement where institution_id = {institution}", Rule.INSTITUTION),
    SUBSTITUTION("select id from institution.substitution where institution_id = {institution}", Rule.INSTITUTION),
    ERASURE("select id from people.erasure where institution_id = {institution}", Rule.INSTITUTION),
    EMERGENCY("select id from people.emergency_access where institution_id = {institution}", Rule.INSTITUTION),
    PARTNER("select id from partners.partner where institution_id = {institution}", Rule.INSTITUTION),
    AGREEMENT("select id from partners.agreement where institution_id = {institution}", Rule.INSTITUTION),
    OBLIGATION("select id from partners.obligation where institution_id = {institution}", Rule.INSTITUTION),
    GIFT("select id from partners.gift where institution_id = {institution}", Rule.INSTITUTION),
    BATCH("select id from exchange.batch where institution_id = {institution}", Rule.INSTITUTION),
    STATEMENT("select id from reports.statement where institution_id = {institution}", Rule.INSTITUTION),
    NARRATIVE("select id from reports.narrative where institution_id = {institution}", Rule.INSTITUTION),
    THRESHOLD("select id from reports.threshold where institution_id = {institution}", Rule.INSTITUTION),
    SUBMISSION("select id from reports.submission where institution_id = {institution}", Rule.WHOLE),
    QUESTIONNAIRE("select id from surveys.questionnaire where institution_id = {institution}", Rule.INSTITUTION),
    QUESTIONNAIRE_VERSION(
            "select id from surveys.version where published_on is not null and institution_id = {institution}",
            Rule.INSTITUTION),
    SUPERVISION("select id from learning.supervision where institution_id = {institution}", Rule.INSTITUTION),
    CONSULTATION("select id from learning.consultation where institution_id = {institution}", Rule.INSTITUTION),
    TRAINING("select id from learning.training where institution_id = {institution}", Rule.INSTITUTION),
    SEMINAR("select id from learning.seminar where institution_id = {institution}", Rule.INSTITUTION),
    PUBLICATION("select id from learning.publication where institution_id = {institution}", Rule.INSTITUTION),
    CYCLE("select id from learning.online_cycle where institution_id = {institution}", Rule.INSTITUTION),
    TOOL("select id from learning.tool where institution_id = {institution}", Rule.INSTITUTION),
    SPECIALIST_CHANGE(
            "select id from learning.specialist_change where institution_id = {institution}", Rule.INSTITUTION),

    /** The map of the region is one for all institutions. */
    MUNICIPALITY("select municipality_id from territory.settlement where id = {settlement}", Rule.EVERYBODY),
    SETTLEMENT("select {settlement}", Rule.EVERYBODY);

    /** Who reaches the record of a scope, beside holding the permission. */
    enum Rule {
        FAMILY,
        SECTION,
        INSTITUTION,
        /** A report handed in counts everybody's families. */
        WHOLE,
        EVERYBODY
    }

    private final String sql;
    final Rule rule;

    Kind(String sql, Rule rule) {
        this.sql = sql;
        this.rule = rule;
    }

    /** Whether there is one record for each family, and not one for the institution alone. */
    boolean hasScopes() {
        return !sql.contains("{institution}") && rule != Rule.EVERYBODY;
    }

    /** Whether somebody is named to check it: in the own section the specialist. */
    boolean isChecked() {
        return this == SIGNAL || this == SURVEY;
    }

    /** The oldest record of the kind in the scope of the household. */
    Optional<UUID> of(Household home, DSLContext db) {
        var text = sql.replace("{family}", quoted(home.family()))
                .replace("{child}", quoted(home.child()))
                .replace("{section}", quoted(home.section()))
                .replace("{department}", quoted(home.department()))
                .replace("{employee}", quoted(home.employee()))
                .replace("{settlement}", quoted(home.settlement()))
                .replace("{institution}", quoted(home.institution()));
        return db.fetch(text + (sql.contains("where") ? " order by 1 limit 1" : "")).stream()
                .findFirst()
                .map(row -> row.get(0, UUID.class));
    }

    private static String quoted(UUID id) {
        return DSL.inline(id).toString() + "::uuid";
    }
}
