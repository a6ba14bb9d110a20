package opora.outreach;

import static opora.outreach.db.Tables.MEETING;
import static opora.outreach.db.Tables.MEETING_FAMILY;
import static opora.outreach.db.Tables.TRIP;
import static opora.outreach.db.Tables.TRIP_STOP;

import opora.platform.secrets.Sealed;
import opora.platform.secrets.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of trips and meetings is sealed, and why: docs/domain/sealed-fields.md. */
@Configuration(proxyBeanMethods = false)
public class OutreachSecrets {

    public static final Sealed PURPOSE = Sealed.of(TRIP.PURPOSE, TRIP.ID);
    public static final Sealed RESULT = Sealed.of(TRIP.RESULT, TRIP.ID);
    public static final Sealed TRIP_CANCEL_REASON = Sealed.of(TRIP.CANCEL_REASON, TRIP.ID);
    public static final Sealed NOTE = Sealed.of(TRIP_STOP.NOTE, TRIP_STOP.ID);
    public static final Sealed MEETING_DECISION = Sealed.of(MEETING.DECISION, MEETING.ID);
    public static final Sealed MEETING_CANCEL_REASON = Sealed.of(MEETING.CANCEL_REASON, MEETING.ID);
    public static final Sealed CHANGES =
            Sealed.of(MEETING_FAMILY.CHANGES, MEETING_FAMILY.MEETING_ID, MEETING_FAMILY.FAMILY_ID);

    @Bean
    SealedFields sealedFieldsOfOutreach() {
        return SealedFields.of(
                PURPOSE, RESULT, TRIP_CANCEL_REASON, NOTE, MEETING_DECISION, MEETING_CANCEL_REASON, CHANGES);
    }
}
