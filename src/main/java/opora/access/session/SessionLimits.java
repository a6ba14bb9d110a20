package opora.access.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lasts. Half an hour without a click ends it, a working day ends it in any case; a form half filled in stays in the
 * browser as a draft meanwhile.
 *
 * @param idle since the last request
 * @param absolute since sign-in
 * @param stranger of somebody who has not signed in yet
 */
@ConfigurationProperties("opora.session")
record SessionLimits(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration absolute,
        @DefaultValue("30m") Duration stranger) {}
