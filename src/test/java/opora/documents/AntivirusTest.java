package opora.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import opora.platform.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scanner that finds, one that does not, and several that are not well: a file is free only when it was said to be clean. */
class AntivirusTest {

    /** The text every scanner takes for a virus, put together here so that no scanner finds it in this file. */
    private static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE" + "!$H+H*";

    private ServerSocket clamd;
    private Thread listening;
    private volatile String answer = "";
    private final AtomicInteger received = new AtomicInteger();

    @BeforeEach
    void aScanner() throws IOException {
        clamd = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        listening = Thread.ofVirtual().start(() -> {
            while (!clamd.isClosed()) {
                try (var socket = clamd.accept()) {
                    var in = new DataInputStream(socket.getInputStream());
                    assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                            .isEqualTo("zINSTREAM\0");
                    var content = new ByteArrayOutputStream();
                    for (int length = in.readInt(); length > 0; length = in.readInt()) {
                        content.write(in.readNBytes(length));
                    }
                    received.set(content.size());
                    var found = content.toString(StandardCharsets.US_ASCII).contains(EICAR);
                    var said = answer.isEmpty() ? found ? "stream: Eicar-Signature FOUND" : "stream: OK" : answer;
                    socket.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
                } catch (IOException closed) {
                    // the next one, or the end of the test
                }
            }
        });
    }

    @AfterEach
    void stop() throws IOException {
        clamd.close();
    }

    @Test
    void aVirusIsRefused() {
        assertThatThrownBy(() -> scanner().scan(content(EICAR)))
                .isInstanceOf(Refused.class)
                .hasMessage("documents.refused.virus");
    }

    @Test
    void whatIsCleanIsFree() {
        assertThat(scanner().scan(content("заметка".repeat(100_000)))).isEqualTo(Scan.CLEAN);
        assertThat(received.get()).isEqualTo(1_400_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"INSTREAM size limit exceeded. ERROR", "stream: Can't allocate memory ERROR", "nonsense", "\0"})
    void anAnswerThatIsNoAnswerIsQuarantine(String said) {
        answer = said;

        assertThat(scanner().scan(content("заметка"))).isEqualTo(Scan.QUARANTINED);
    }

    @Test
    void aScannerThatIsDownIsQuarantine() throws IOException, InterruptedException {
        var scanner = scanner();
        clamd.close();
        listening.join();

        assertThat(scanner.scan(content("заметка"))).isEqualTo(Scan.QUARANTINED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "localhost:port", "localhost:99999"})
    void aScannerNamedWronglyIsQuarantine(String address) {
        assertThat(new Antivirus(address).scan(content("заметка"))).isEqualTo(Scan.QUARANTINED);
    }

    @Test
    void withoutAScannerAFileIsNotChecked() {
        assertThat(new Antivirus("").scan(content(EICAR))).isEqualTo(Scan.UNCHECKED);
    }

    @Test
    void anImportIsNotReadUnchecked(@TempDir Path directory) throws IOException, InterruptedException {
        var scanner = scanner();
        var file = java.nio.file.Files.writeString(directory.resolve("a.xlsx"), "a");
        clamd.close();
        listening.join();

        assertThatThrownBy(() -> scanner.mustBeClean(file)).hasMessage("documents.refused.no-scanner");
    }

    private Antivirus scanner() {
        return new Antivirus("127.0.0.1:" + clamd.getLocalPort());
    }

    private static ByteArrayInputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
