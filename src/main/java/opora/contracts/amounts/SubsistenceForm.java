package opora.contracts.amounts;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import opora.contracts.SubsistenceGroup;
import org.jspecify.annotations.Nullable;

/** A subsistence minimum as the form sends it. */
record SubsistenceForm(
        @NotNull @Nullable SubsistenceGroup group,
        @NotNull @Nullable LocalDate validFrom,
        @NotNull @Nullable BigDecimal amount,
        @Nullable String source) {}
