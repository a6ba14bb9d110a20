package opora.groups;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opora.groups.SessionGround.KnownEmployee;
import opora.groups.SessionGround.KnownSeries;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;

/** What a meeting must be like to be recorded. Plain rules over what {@link SessionGround} has read. */
record SessionRules(
        LocalDate today,
        Map<UUID, KnownEmployee> employees,
        Map<UUID, KnownSeries> series,
        Set<UUID> partners,
        Set<UUID> sections) {

    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final int YEARS_AHEAD = 2;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_HEADS = 100_000;

    void check(SessionDraft draft) {
        mustBeNamed(draft.subject());
        mustHaveItsForm(draft.subject().kind(), draft.subject().form());
        mustFitStatus(draft);
        mustLieWithinYears(draft.time().on());
        mustEndAfterStart(draft.time());
        mustLast(draft.subject().kind(), draft.time().minutes());
        mustBeAtWork(draft.people().leaderId(), draft.time().on(), "leaderId");
        draft.people().helpers().forEach(each -> mustBeAtWork(each, draft.time().on(), "helpers"));
        mustBeKnown(draft);
    }

    private static void mustBeNamed(SessionDraft.Subject subject) {
        if (subject.title().isBlank() || subject.title().length() > LONGEST_TITLE) {
            throw new Refused("groups.refused.title", LONGEST_TITLE).on("title");
        }
    }

    static void mustHaveItsForm(EventKind kind, @Nullable LeisureForm form) {
        if (kind != EventKind.LEISURE && form != null) {
            throw new Refused("groups.refused.form-of-leisure").on("form");
        }
        if (kind == EventKind.LEISURE && form == null) {
            throw new Refused("groups.refused.form-missing").on("form");
        }
    }

    private void mustLieWithinYears(LocalDate on) {
        if (on.isBefore(FIRST_DAY)) {
            throw new Refused("groups.refused.long-ago", RussianDate.format(FIRST_DAY)).on("on");
        }
        if (on.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new Refused("groups.refused.far-ahead", YEARS_AHEAD).on("on");
        }
    }

    private static void mustEndAfterStart(SessionDraft.Time time) {
        if (time.lastOn() != null && time.lastOn().isBefore(time.on())) {
            throw new Refused("groups.refused.end-before-start", RussianDate.format(time.on())).on("lastOn");
        }
    }

    private void mustFitStatus(SessionDraft draft) {
        var outcome = draft.outcome();
        if (outcome.status() == SessionStatus.HELD) {
            mustHavePassed(draft.time().on(), today);
        }
        var reason = outcome.cancelReason();
        if (outcome.status() == SessionStatus.CANCELLED && (reason.isBlank() || reason.length() > LONGEST_REASON)) {
            throw new Refused("groups.refused.cancel-reason", LONGEST_REASON).on("cancelReason");
        }
        if (outcome.status() != SessionStatus.CANCELLED && !reason.isBlank()) {
            throw new Refused("groups.refused.reason-without-cancelling").on("cancelReason");
        }
        mustCountHeads(outcome);
    }

    static void mustHavePassed(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new Refused("groups.refused.held-in-future", RussianDate.format(on)).on("on");
        }
    }

    private static void mustCountHeads(SessionDraft.Outcome outcome) {
        mustCountHeads(outcome.children(), outcome.adults());
        if (outcome.status() != SessionStatus.HELD && outcome.children() + outcome.adults() > 0) {
            throw new Refused("groups.refused.heads-before-held").on(outcome.children() > 0 ? "children" : "adults");
        }
    }

    static void mustCountHeads(int children, int adults) {
        if (children < 0 || children > MOST_HEADS) {
            throw new Refused("groups.refused.heads", MOST_HEADS).on("children");
        }
        if (adults < 0 || adults > MOST_HEADS) {
            throw new Refused("groups.refused.heads", MOST_HEADS).on("adults");
        }
    }

    static void mustLast(EventKind kind, @Nullable Integer minutes) {
        if (minutes == null) {
            return;
        }
        if (kind == EventKind.TRAINING && !Training.lastsRightly(minutes)) {
            throw new Refused("groups.refused.training-minutes", Training.SHORTEST, Training.LONGEST).on("minutes");
        }
        if (minutes < 1 || minutes > 24 * 60) {
            throw new Refused("groups.refused.minutes", 24 * 60).on("minutes");
        }
    }

    private void mustBeAtWork(UUID id, LocalDate on, String field) {
        var employee = employees.get(id);
        if (employee == null) {
            throw new Refused("groups.refused.employee-unknown").on(field);
        }
        if (!employee.worksOn(on)) {
            throw new Refused("groups.refused.not-at-work", employee.name(), RussianDate.format(on)).on(field);
        }
    }

    private void mustBeKnown(SessionDraft draft) {
        var partner = draft.people().partnerId();
        if (partner != null && !partners.contains(partner)) {
            throw new Refused("groups.refused.partner-unknown").on("partnerId");
        }
        var section = draft.place().sectionId();
        if (section != null && !sections.contains(section)) {
            throw new Refused("groups.refused.section-unknown").on("sectionId");
        }
        if (draft.seriesId() != null) {
            mustBelong(draft, series.get(draft.seriesId()));
        }
    }

    private static void mustBelong(SessionDraft draft, @Nullable KnownSeries series) {
        if (series == null) {
            throw new Refused("groups.refused.series-unknown").on("seriesId");
        }
        if (series.kind() != draft.subject().kind()) {
            throw new Refused("groups.refused.series-kind", series.name()).on("kind");
        }
    }
}
