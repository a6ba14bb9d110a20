package opora.people.emergency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param which the number of the family, or the СНИЛС of somebody who lives in it */
public record EmergencyForm(
        @NotBlank @Size(max = 40) String which,
        @NotBlank @Size(max = 1000) String reason) {}
