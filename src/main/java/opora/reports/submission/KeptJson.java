package opora.reports.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import opora.reports.narrative.Paragraph;
import opora.reports.statement.StatementLine;
import org.jooq.JSONB;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a submitted report keeps as it was said: names of places, paragraphs, answers. */
final class KeptJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(each -> each.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private KeptJson() {}

    static JSONB of(Object kept) {
        return JSONB.valueOf(JSON.writeValueAsString(kept));
    }

    static Map<String, String> places(JSONB json) {
        return JSON.readValue(json.data(), new TypeReference<Map<String, String>>() {});
    }

    static List<Paragraph> paragraphs(JSONB json) {
        return JSON.readValue(json.data(), new TypeReference<List<Paragraph>>() {});
    }

    static List<StatementLine> statements(JSONB json) {
        return JSON.readValue(json.data(), new TypeReference<List<StatementLine>>() {});
    }
}
