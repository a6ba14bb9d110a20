package opora.learning.channels;

import java.util.List;
import opora.learning.Channels;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record LearningChannelsPage(Shell shell, Fields fields, List<Channels.Channel> channels) {}
