package opora.authorisation;

import static java.util.Map.entry;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in the variables of the routes. A route is found by its path up to and including the variable. */
final class Registry {

    private static final Map<String, Kind> RECORDS = Map.ofEntries(
            entry("/families/{id}", Kind.FAMILY),
            entry("/families/{id}/members/{membershipId}", Kind.MEMBERSHIP),
            entry("/families/{id}/statuses/{statusId}", Kind.STATUS),
            entry("/families/{id}/categories/{categoryId}", Kind.CATEGORY),
            entry("/families/{id}/consents/{consentId}", Kind.CONSENT),
            entry("/families/{id}/restriction/{restrictionId}", Kind.RESTRICTION),
            entry("/families/{id}/restriction/insiders/{employeeId}", Kind.EMPLOYEE),
            entry("/families/{id}/documents/{fileId}", Kind.DOCUMENT),
            entry("/families/{id}/casework/diagnosis/findings/{finding}", Kind.FINDING),
            entry("/families/{id}/casework/diagnosis/findings/{finding}/pictures/{picture}", Kind.DRAWING),
            entry("/families/{id}/casework/plan/goals/{goal}", Kind.PLAN_GOAL),
            entry("/families/{id}/casework/plan/measures/{measure}", Kind.PLAN_MEASURE),
            entry("/erasures/{id}", Kind.ERASURE),
            entry("/people/{id}", Kind.PERSON),
            entry("/cases/{id}", Kind.CASE),
            entry("/monitoring/{id}", Kind.MONITORING),
            entry("/outcomes/{id}", Kind.OUTCOME),
            entry("/families/{id}/casework/level/{standing}", Kind.STANDING),
            entry("/families/{id}/casework/stage/{standing}", Kind.STAGE),
            entry("/families/{id}/casework/contacts/{contact}", Kind.TALK),
            entry("/families/{id}/casework/causes/{cause}", Kind.CAUSE),
            entry("/families/{id}/casework/reviews/{review}", Kind.REVIEW),
            entry("/families/{id}/casework/team/{member}", Kind.TEAM_MEMBER),
            entry("/signals/{id}", Kind.SIGNAL),
            entry("/signals/links/{id}", Kind.SIGNAL_LINK),
            entry("/families/{id}/survey-links/{link}", Kind.SURVEY_LINK),
            entry("/survey-links/{id}", Kind.SHARED_LINK),
            entry("/reviews/{id}", Kind.REVIEW_ENTRY),
            entry("/survey-waves/{id}", Kind.WAVE),
            entry("/surveys/{id}", Kind.SURVEY),
            entry("/casework/referrals/{id}", Kind.REFERRAL),
            entry("/families/{id}/questionnaires/members/{person}", Kind.PERSON),
            entry("/families/{id}/questionnaires/members/{person}/versions/{version}", Kind.QUESTIONNAIRE_VERSION),
            entry("/people/{id}/questionnaires/{questionnaire}", Kind.QUESTIONNAIRE),
            entry("/questionnaires/answers/{id}", Kind.FILLING),
            entry("/questionnaires/versions/{version}", Kind.QUESTIONNAIRE_VERSION),
            entry("/questionnaires/{id}", Kind.QUESTIONNAIRE),
            entry("/casework/conferences/{id}", Kind.CONFERENCE),
            entry("/casework/conferences/{id}/families/{family}", Kind.FAMILY),
            entry("/casework/decisions/{id}", Kind.CONFERENCE_DECISION),
            entry("/contracts/{id}", Kind.CONTRACT),
            entry("/contracts/{id}/needs/{need}", Kind.CONTRACT_NEED),
            entry("/contracts/{id}/measures/{measure}", Kind.CONTRACT_MEASURE),
            entry("/contracts/control/{month}/contracts/{id}", Kind.CONTRACT),
            entry("/contracts/proposals/{id}", Kind.CONTRACT_PROPOSAL),
            entry("/contracts/certificates/{id}", Kind.CERTIFICATE),
            entry("/contracts/status-lists/{id}", Kind.STATUS_LIST),
            entry("/contracts/status-lists/{id}/members/{member}", Kind.STATUS_LIST_MEMBER),
            entry("/services/{id}", Kind.DELIVERY),
            entry("/services/acts/{id}", Kind.ACT),
            entry("/services/catalogue/{id}", Kind.SERVICE),
            entry("/aid/{id}", Kind.AID),
            entry("/stock/{id}", Kind.GOOD),
            entry("/stock/{id}/write-off/{movement}", Kind.MOVEMENT),
            entry("/stock/requests/{id}", Kind.GOODS_REQUEST),
            entry("/trips/{id}", Kind.TRIP),
            entry("/trips/{id}/route/{settlement}", Kind.SETTLEMENT),
            entry("/trips/{id}/crew/{member}", Kind.TRIP_MEMBER),
            entry("/trips/{id}/families/{family}", Kind.FAMILY),
            entry("/meetings/{id}", Kind.MEETING),
            entry("/events/{id}", Kind.EVENT),
            entry("/series/{id}", Kind.SERIES),
            entry("/series/participants/{id}", Kind.PARTICIPANT),
            entry("/partners/{id}", Kind.PARTNER),
            entry("/agreements/{id}", Kind.AGREEMENT),
            entry("/agreements/{id}/obligations/{obligation}", Kind.OBLIGATION),
            entry("/gifts/{id}", Kind.GIFT),
            entry("/import/{id}", Kind.BATCH),
            entry("/sections/{id}", Kind.SECTION),
            entry("/sections/{id}/assignments/{assignment}", Kind.ASSIGNMENT),
            entry("/sections/{id}/contacts/{contact}", Kind.CONTACT),
            entry("/institution/departments/{id}", Kind.DEPARTMENT),
            entry("/institution/positions/{id}", Kind.POSITION),
            entry("/staff/{id}", Kind.EMPLOYEE),
            entry("/staff/substitutions/{id}", Kind.SUBSTITUTION),
            entry("/emergency/inbox/{id}", Kind.EMERGENCY),
            entry("/accounts/{id}", Kind.ACCOUNT),
            entry("/territory/municipalities/{id}", Kind.MUNICIPALITY),
            entry("/territory/settlements/{id}", Kind.SETTLEMENT),
            entry("/learning/employees/{id}", Kind.EMPLOYEE),
            entry("/learning/supervision/{id}", Kind.SUPERVISION),
            entry("/learning/consultations/{id}", Kind.CONSULTATION),
            entry("/learning/trainings/{id}", Kind.TRAINING),
            entry("/learning/seminars/{id}", Kind.SEMINAR),
            entry("/learning/publications/{id}", Kind.PUBLICATION),
            entry("/learning/cycles/{id}", Kind.CYCLE),
            entry("/learning/tools/{id}", Kind.TOOL),
            entry("/learning/specialist-changes/{id}", Kind.SPECIALIST_CHANGE),
            entry("/reports/narrative/{id}", Kind.NARRATIVE),
            entry("/reports/statements/{code}/{id}", Kind.STATEMENT),
            entry("/reports/thresholds/{code}/{id}", Kind.THRESHOLD),
            entry("/reports/submitted/{id}", Kind.SUBMISSION),
            entry("/reports/sections/{section}", Kind.SECTION),
            entry("/reports/sections/passports/{id}", Kind.SECTION_PASSPORT));

    /** Variables in which no record stands. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("/monitoring/domains/{code}", "microclimate"),
            entry("/families/{id}/casework/diagnosis/{kind}", "problems"),
            entry(
                    "/contracts/control/{month}",
                    YearMonth.now(Clock.systemDefaultZone()).toString()),
            entry("/families/{id}/casework/diagnosis/instruments/{code}", "three_houses"),
            entry("/casework/problems/{code}", "no-such-problem"),
            entry("/families/{id}/casework/plan/versions/{number}", "1"),
            entry("/questionnaires/{id}/versions/{number}", "1"),
            entry("/questionnaires/{id}/draft/sections/{section}", "s1"),
            entry("/questionnaires/{id}/draft/questions/{question}", "inner-resources"),
            entry("/questionnaires/{id}/draft/scales/{scale}", "scale-1"),
            entry("/learning/channels/{code}", "site"),
            entry("/account/sessions/{handle}", "no-such-session"),
            entry("/learning/{slug}", "seminars"),
            entry("/invitation/{token}", "no-such-invitation"),
            entry("/tell/{token}", "no-such-link"),
            entry("/answer/{token}", "no-such-link"),
            entry("/calendar/feed/{token}", "no-such-feed"),
            entry("/reports/statements/{code}", "T23-07"),
            entry("/reports/thresholds/{code}", "T23-08"),
            entry("/reports/submitted/{id}/changes/{code}", "T23-01"),
            entry("/reports/submitted/{id}/records/{code}", "T23-01"),
            entry("/documents/templates/{form}", "survey"),
            entry("/documents/templates/{form}/versions/{version}", "1"),
            entry("/reports/{report}", "THR"),
            entry("/reports/{report}/{code}", "THR-01"));

    /** Parameters of routes and fields of forms in which an id stands, by name; with the path where the name alone does not say it. */
    private static final Map<String, Kind> FIELDS = Map.ofEntries(
            entry("familyId", Kind.FAMILY),
            entry("before", Kind.FILLING),
            entry("groupId", Kind.SERIES),
            entry("families", Kind.FAMILY),
            entry("family", Kind.FAMILY),
            entry("personId", Kind.PERSON),
            entry("versionId", Kind.QUESTIONNAIRE_VERSION),
            entry("questionnaire", Kind.QUESTIONNAIRE),
            entry("person", Kind.PERSON),
            entry("persons", Kind.PERSON),
            entry("shown", Kind.PERSON),
            entry("present", Kind.PERSON),
            entry("pick", Kind.PERSON),
            entry("changed", Kind.FAMILY),
            entry("/meetings pick", Kind.FAMILY),
            entry("/signals pick", Kind.FAMILY),
            entry("/signals/{id}/family pick", Kind.FAMILY),
            entry("checkerId", Kind.EMPLOYEE),
            entry("chairId", Kind.EMPLOYEE),
            entry("needId", Kind.CONTRACT_NEED),
            entry("staying", Kind.CONTRACT_MEASURE),
            entry("conferenceId", Kind.CONFERENCE),
            entry("tripId", Kind.TRIP),
            entry("signal", Kind.SIGNAL),
            entry("partners", Kind.PARTNER),
            entry("came", Kind.CONFERENCE_PARTICIPANT),
            entry("item", Kind.CONFERENCE_ITEM),
            entry("/meetings/{id}/edit pick", Kind.FAMILY),
            entry("/aid/new like", Kind.AID),
            entry("/gifts/new like", Kind.GIFT),
            entry("crew", Kind.EMPLOYEE),
            entry("outsiders", Kind.PARTNER),
            entry("employeeId", Kind.EMPLOYEE),
            entry("employee", Kind.EMPLOYEE),
            entry("employees", Kind.EMPLOYEE),
            entry("absentId", Kind.EMPLOYEE),
            entry("substituteId", Kind.EMPLOYEE),
            entry("curator", Kind.EMPLOYEE),
            entry("leader", Kind.EMPLOYEE),
            entry("leaderId", Kind.EMPLOYEE),
            entry("executorId", Kind.EMPLOYEE),
            entry("specialist", Kind.EMPLOYEE),
            entry("helpers", Kind.EMPLOYEE),
            entry("participants", Kind.EMPLOYEE),
            entry("users", Kind.EMPLOYEE),
            entry("author", Kind.EMPLOYEE),
            entry("consultant", Kind.EMPLOYEE),
            entry("addressee", Kind.EMPLOYEE),
            entry("section", Kind.SECTION),
            entry("sectionId", Kind.SECTION),
            entry("departmentId", Kind.DEPARTMENT),
            entry("department", Kind.DEPARTMENT),
            entry("positionId", Kind.POSITION),
            entry("account", Kind.ACCOUNT),
            entry("settlement", Kind.SETTLEMENT),
            entry("settlements", Kind.SETTLEMENT),
            entry("settlementId", Kind.SETTLEMENT),
            entry("municipality", Kind.MUNICIPALITY),
            entry("municipalityId", Kind.MUNICIPALITY),
            entry("district", Kind.MUNICIPALITY),
            entry("serviceId", Kind.SERVICE),
            entry("services", Kind.SERVICE),
            entry("partner", Kind.PARTNER),
            entry("partnerId", Kind.PARTNER),
            entry("agencyId", Kind.PARTNER),
            entry("agencies", Kind.PARTNER),
            entry("agreement", Kind.AGREEMENT),
            entry("request", Kind.GOODS_REQUEST),
            entry("requestId", Kind.GOODS_REQUEST),
            entry("series", Kind.SERIES),
            entry("seriesId", Kind.SERIES),
            entry("first", Kind.SECTION_PASSPORT),
            entry("second", Kind.SECTION_PASSPORT));

    /** Parameters without which a page cannot be asked for at all. */
    private static final Map<String, String> NEEDED = Map.ofEntries(
            entry("/reports/pictures/families from", "risk"),
            entry("/reports/pictures/families to", "stable"),
            entry("/confirm to", "/"),
            entry("draft-form", "/aid/new"),
            entry("report", "T23"),
            entry("year", "2026"),
            entry("from", "2026-01-01"),
            entry("to", "2026-06-30"),
            entry("axis", "legal"),
            entry("up", "true"),
            entry("row", "0"));

    /** What is done for the institution as a whole: a section or a department is not enough, whatever the role. */
    private static final List<String> FOR_THE_WHOLE = List.of(
            "/staff/new",
            "/staff/{id}",
            "/institution/edit",
            "/institution/departments",
            "/institution/positions",
            "/institution/calendar",
            "/signals/retention",
            "/sections/new",
            "/sections/{id}/edit",
            "/import");

    private Registry() {}

    static boolean isForTheWhole(Route route) {
        return FOR_THE_WHOLE.stream().anyMatch(start -> route.pattern().startsWith(start));
    }

    static Optional<Kind> record(String path) {
        return Optional.ofNullable(RECORDS.get(path));
    }

    static Optional<String> needed(String pattern, String name) {
        return Optional.ofNullable(NEEDED.getOrDefault(pattern + " " + name, NEEDED.get(name)));
    }

    static Optional<String> word(String path) {
        return Optional.ofNullable(WORDS.get(path));
    }

    static Optional<Kind> field(String pattern, String name) {
        return Optional.ofNullable(FIELDS.getOrDefault(pattern + " " + name, FIELDS.get(name)));
    }
}
