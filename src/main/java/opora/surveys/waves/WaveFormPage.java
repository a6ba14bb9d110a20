package opora.surveys.waves;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record WaveFormPage(
        Shell shell, Fields fields, List<Choice> questionnaires, List<Choice> audiences, List<Choice> sections) {}
