package opora.learning.channels;

import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record LearningChannelPage(Shell shell, Fields fields, String code) {}
