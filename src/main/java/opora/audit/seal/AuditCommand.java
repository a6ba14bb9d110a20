package opora.audit.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import opora.platform.shell.Command;
import org.springframework.stereotype.Component;

/** {@code ./opora audit verify} and {@code ./opora audit export FILE}: is the journal as it was sealed, and a copy anybody can check. */
@Component
class AuditCommand implements Command {

    private final Inspection inspection;

    AuditCommand(Inspection inspection) {
        this.inspection = inspection;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public int run(List<String> arguments) throws IOException {
        var what = arguments.isEmpty() ? "" : arguments.getFirst();
        if (what.equals("export") && arguments.size() == 2) {
            return export(Path.of(arguments.getLast()));
        }
        if (what.equals("verify") && arguments.size() == 1) {
            return OfflineCheck.tell(inspection.verify());
        }
        System.err.println(CheckTexts.text("audit.verify.usage"));
        return OfflineCheck.NOT_UNDERSTOOD;
    }

    private int export(Path file) {
        inspection.export(file);
        System.out.println(CheckTexts.text("audit.verify.exported", file, inspection.publicKey()));
        return OfflineCheck.GOOD;
    }
}
