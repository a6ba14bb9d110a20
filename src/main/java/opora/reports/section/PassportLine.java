package opora.reports.section;

import java.math.BigDecimal;
import opora.reports.passport.Wording;
import org.jspecify.annotations.Nullable;

/** A line of the social passport of a section, as it was found. */
record PassportLine(
        String part, String key, Wording title, @Nullable BigDecimal number, String remark) {}
