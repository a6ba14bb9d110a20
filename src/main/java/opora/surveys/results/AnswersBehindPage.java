package opora.surveys.results;

import opora.platform.paging.Slice;
import opora.platform.web.Shell;
import opora.surveys.FillingLine;
import opora.surveys.PublishedQuestionnaire;
import org.jspecify.annotations.Nullable;

/** The fillings behind a number. */
public record AnswersBehindPage(
        Shell shell,
        PublishedQuestionnaire questionnaire,
        String what,
        String back,
        Slice<FillingLine> fillings,
        @Nullable String next) {}
