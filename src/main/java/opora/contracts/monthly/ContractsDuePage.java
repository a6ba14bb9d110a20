package opora.contracts.monthly;

import java.time.LocalDate;
import java.util.List;
import opora.platform.web.Shell;

/** What is due for contracts that are over. */
public record ContractsDuePage(Shell shell, List<DueLine> lines, LocalDate today) {}
