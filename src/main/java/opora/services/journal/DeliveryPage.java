package opora.services.journal;

import opora.platform.access.RecordFacts;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param recordedAt the moment where the institution is, in words */
public record DeliveryPage(
        Shell shell,
        DeliveryDetails delivery,
        RecordFacts facts,
        String recordedAt,
        String recordedBy,
        @Nullable String voidedAt,
        @Nullable String voidedBy) {}
