package opora.services.aid;

import opora.platform.access.RecordFacts;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param recordedAt the moment where the institution is, in words */
public record AidRecordPage(
        Shell shell,
        AidDetails aid,
        RecordFacts facts,
        String recordedAt,
        String recordedBy,
        @Nullable String voidedAt,
        @Nullable String voidedBy) {}
