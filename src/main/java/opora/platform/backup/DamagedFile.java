package opora.platform.backup;

import java.io.IOException;
import java.nio.file.Path;

/** The file is not what was written: cut short, altered, or its disk is failing. */
final class DamagedFile extends IOException {

    DamagedFile(Path file, Exception cause) {
        super(String.valueOf(file.getFileName()), cause);
    }
}
