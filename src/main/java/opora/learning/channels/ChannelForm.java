package opora.learning.channels;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

public record ChannelForm(
        @NotBlank @Nullable String title, @Nullable Boolean active) {}
