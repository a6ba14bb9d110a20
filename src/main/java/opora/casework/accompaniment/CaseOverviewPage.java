package opora.casework.accompaniment;

import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.shell.Block;
import opora.platform.web.Shell;

/** The work with a family on one page: a block of each part of it. */
public record CaseOverviewPage(Shell shell, FamilyHeader header, List<Block> blocks) {}
