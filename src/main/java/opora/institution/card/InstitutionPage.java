package opora.institution.card;

import java.util.List;
import opora.platform.web.Shell;

public record InstitutionPage(
        Shell shell, boolean mayEdit, InstitutionCard card, List<NamedLine> departments, List<NamedLine> positions) {}
