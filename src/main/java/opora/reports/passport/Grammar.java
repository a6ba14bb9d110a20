package opora.reports.passport;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes passports. Strict: a misspelt word is an error, never a filter left out. */
final class Grammar {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Grammar() {}

    static Report report(byte[] json) {
        return JSON.readValue(json, Report.class);
    }

    static Spec spec(String json) {
        return JSON.readValue(json, Spec.class);
    }

    static Passport passport(String json) {
        return JSON.readValue(json, Passport.class);
    }

    static String json(Passport passport) {
        return JSON.writeValueAsString(passport);
    }

    static String json(Spec spec) {
        return JSON.writerFor(Spec.class).writeValueAsString(spec);
    }
}
