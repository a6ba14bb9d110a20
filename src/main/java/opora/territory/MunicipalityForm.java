package opora.territory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

public record MunicipalityForm(
        @NotNull @Size(max = 200) String region,
        @NotBlank @Size(max = 200) String name) {}
