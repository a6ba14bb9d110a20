package opora.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Our own style sheet and script with a mark of their content in the address, so that browsers may keep them for a year. */
@Component
public class Assets {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    String address(String file) {
        return addresses.computeIfAbsent(file, name -> "/assets/" + name + "?v=" + mark(name));
    }

    private static String mark(String name) {
        try (var content = new ClassPathResource("static/assets/" + name).getInputStream()) {
            var checksum = new CRC32();
            checksum.update(content.readAllBytes());
            return Long.toHexString(checksum.getValue());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
