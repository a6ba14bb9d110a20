package opora.groups.marks;

import java.util.List;
import opora.groups.events.EventDetails;
import opora.platform.web.Shell;

/** @param institution whose sheet it is, for its head */
public record MarkSheetPage(Shell shell, EventDetails event, List<Mark> rows, String institution) {}
