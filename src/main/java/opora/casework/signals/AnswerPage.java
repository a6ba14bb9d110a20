package opora.casework.signals;

import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param refusal why there is nothing to be sent, or null */
public record AnswerPage(
        Shell shell,
        Fields fields,
        Letter letter,
        @Nullable Reply reply,
        @Nullable String refusal) {}
