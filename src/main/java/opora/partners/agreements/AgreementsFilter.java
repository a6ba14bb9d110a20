package opora.partners.agreements;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** @param state code of an {@link AgreementState} */
public record AgreementsFilter(
        @Nullable String state, @Nullable UUID partner) {

    /** The address of the list read on from an agreement; the filters stay. */
    String next(String after) {
        var path = UriComponentsBuilder.fromPath("/agreements");
        if (state != null && !state.isEmpty()) {
            path.queryParam("state", state);
        }
        if (partner != null) {
            path.queryParam("partner", partner);
        }
        return path.queryParam("after", after).build().encode().toUriString();
    }

    boolean isChosen() {
        return (state != null && !state.isEmpty()) || partner != null;
    }
}
