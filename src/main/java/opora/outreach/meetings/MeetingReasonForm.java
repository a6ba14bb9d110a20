package opora.outreach.meetings;

import org.jspecify.annotations.Nullable;

public record MeetingReasonForm(@Nullable String reason) {}
