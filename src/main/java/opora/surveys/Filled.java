package opora.surveys;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A filling with what was answered.
 *
 * @param scores by code of scale
 * @param refusal why the person would not answer
 * @param voidReason why it was taken back
 * @param edition tells two who change it apart
 */
public record Filled(
        FillingLine line,
        PublishedQuestionnaire questionnaire,
        List<Given> given,
        Map<String, BigDecimal> scores,
        String refusal,
        String voidReason,
        int edition) {

    public Optional<Given> to(String question) {
        return given.stream().filter(each -> each.question().equals(question)).findFirst();
    }
}
