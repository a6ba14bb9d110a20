package opora.access.feed;

import opora.platform.web.Shell;

public record FeedGonePage(Shell shell, String textKey) {}
