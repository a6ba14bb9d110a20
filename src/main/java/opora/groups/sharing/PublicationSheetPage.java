package opora.groups.sharing;

import opora.platform.web.Shell;

public record PublicationSheetPage(Shell shell, Gathering gathering, Consenting consenting, String institution) {}
