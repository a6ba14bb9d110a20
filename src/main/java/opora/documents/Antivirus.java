package opora.documents;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import opora.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks clamd, when one is named ({@code opora.clamav=host:port}). It says a virus is there: the file is refused. It does not answer, or
 * not understandably: the file is kept and given to nobody until it does.
 */
@Component
public class Antivirus {

    private static final Logger LOG = LoggerFactory.getLogger(Antivirus.class);
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int SCAN_MILLIS = 60_000;
    private static final int CHUNK = 64 * 1024;

    private final String address;

    Antivirus(@Value("${opora.clamav:}") String address) {
        this.address = address;
    }

    /** @throws Refused when there is a virus in it */
    Scan scan(Path content) throws IOException {
        try (var in = java.nio.file.Files.newInputStream(content)) {
            return scan(in);
        }
    }

    /** For what is read at once and not kept: without an answer it is not read. */
    public void mustBeClean(Path content) {
        try {
            if (scan(content) == Scan.QUARANTINED) {
                throw new Refused("documents.refused.no-scanner").on("file");
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    Scan scan(InputStream content) {
        if (address.isEmpty()) {
            return Scan.UNCHECKED;
        }
        String answer;
        try {
            answer = ask(content);
        } catch (IOException | IllegalArgumentException silent) {
            LOG.warn("The scanner for viruses does not answer: {}", silent.getMessage());
            return Scan.QUARANTINED;
        }
        if (answer.endsWith("FOUND")) {
            throw new Refused("documents.refused.virus").on("file");
        }
        return answer.equals("stream: OK") ? Scan.CLEAN : Scan.QUARANTINED;
    }

    private String ask(InputStream content) throws IOException {
        var colon = address.lastIndexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("opora.clamav names no port");
        }
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
                    PATIENCE_MILLIS);
            socket.setSoTimeout(SCAN_MILLIS);
            var out = new java.io.DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            var chunk = new byte[CHUNK];
            for (int read = content.read(chunk); read > 0; read = content.read(chunk)) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readNBytes(4096), StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        }
    }
}
