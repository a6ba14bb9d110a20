package opora.partners;

import java.util.List;
import java.util.UUID;
import opora.platform.web.Shell;

public record PartnersPage(Shell shell, List<Line> partners) {

    public record Line(UUID id, String name, String kindKey, boolean legalPerson, String phone, boolean active) {}
}
