package opora.outreach.meetings;

/** What the meetings of a list come to; planning and sessions are those that were held. */
public record MeetingTotals(int planning, int changed, int sessions, int planned) {}
