package opora.documents;

import java.util.List;
import opora.platform.web.Shell;

public record WatchedFilesPage(Shell shell, List<WatchedFile> quarantined, List<WatchedFile> removed) {}
