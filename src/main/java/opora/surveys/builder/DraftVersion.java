package opora.surveys.builder;

import java.util.Set;
import java.util.UUID;
import opora.surveys.Body;

/**
 * The version that is being written.
 *
 * @param edition tells two who write it apart
 * @param used codes that stood in any version, {@code question} and {@code question/option}: a new question never takes an old one's code
 */
public record DraftVersion(QuestionnaireCard card, UUID id, int number, int edition, Body body, Set<String> used) {

    public String path() {
        return card.path() + "/draft";
    }
}
