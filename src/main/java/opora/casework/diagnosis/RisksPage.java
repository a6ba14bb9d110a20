package opora.casework.diagnosis;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.platform.web.Shell;

/** @param assessable the families of the list the reader may assess */
public record RisksPage(Shell shell, LocalDate today, List<HighRisk> families, Set<UUID> assessable) {}
