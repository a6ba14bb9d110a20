package opora.reports.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import opora.reports.count.Sheet;
import opora.reports.passport.Passport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A report for other programs. What has no value is written as null, so that every indicator has the same fields. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({"report", "from", "to", "previous_from", "previous_to", "scope", "indicators"})
record ReportJson(
        String report,
        LocalDate from,
        LocalDate to,
        @JsonProperty("previous_from") LocalDate previousFrom,
        @JsonProperty("previous_to") LocalDate previousTo,
        Map<String, String> scope,
        List<IndicatorJson> indicators) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    /**
     * @param growth the change in per cent of the previous period
     * @param reason why there is no value
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder({
        "code",
        "title",
        "value",
        "unit",
        "numerator",
        "denominator",
        "threshold",
        "met",
        "operator",
        "previous",
        "change",
        "growth",
        "reason"
    })
    record IndicatorJson(
            String code,
            String title,
            @Nullable BigDecimal value,
            String unit,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal threshold,
            @Nullable Boolean met,
            @Nullable String operator,
            @Nullable BigDecimal previous,
            @Nullable BigDecimal change,
            @Nullable BigDecimal growth,
            @Nullable String reason) {}

    /** @param text gives the text of a message key */
    static ReportJson of(
            Sheet sheet, String institution, Map<String, String> scope, Locale locale, UnaryOperator<String> text) {
        var names = new LinkedHashMap<String, String>();
        names.put("institution", institution);
        names.putAll(scope);
        var period = sheet.question().period();
        return new ReportJson(
                sheet.report().report(),
                period.from(),
                period.to(),
                period.previous().from(),
                period.previous().to(),
                names,
                sheet.report().indicators().stream()
                        .map(each -> indicator(sheet, each, locale, text))
                        .toList());
    }

    void writeTo(OutputStream out) {
        JSON.writeValue(out, this);
    }

    private static IndicatorJson indicator(Sheet sheet, Passport passport, Locale locale, UnaryOperator<String> text) {
        var answer = sheet.answer(passport.code());
        var threshold = passport.threshold();
        return new IndicatorJson(
                passport.code(),
                passport.title().in(locale),
                answer.value(),
                passport.unit().code(),
                answer.numerator(),
                answer.denominator(),
                threshold == null ? null : threshold.value(),
                sheet.met(passport),
                threshold == null ? null : threshold.operator().name().toLowerCase(Locale.ROOT),
                sheet.before(passport.code()).value(),
                sheet.change(passport),
                sheet.growth(passport),
                answer.value() == null ? Reasons.of(passport, locale, text) : null);
    }
}
