package opora.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import opora.platform.Refused;

/** Plain text, in today's encoding or in that of old Windows, which no browser and no shell takes for something else. */
final class TextCheck {

    private static final Charset OLD_WINDOWS = Charset.forName("windows-1251");
    private static final Pattern CODE = Pattern.compile(
            "(?i)^\\s*(?:#!|<\\?|<!doctype|MZ)|<\\s*(?:script|html|svg|iframe|body|object|embed|math|img)\\b");

    private TextCheck() {}

    static void check(Path content) throws IOException {
        var text = text(java.nio.file.Files.readAllBytes(content));
        for (int i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r' && sign != '\f') {
                throw new Refused("documents.refused.other-content");
            }
        }
        if (CODE.matcher(text.toLowerCase(Locale.ROOT)).find()) {
            throw new Refused("documents.refused.other-content");
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, OLD_WINDOWS);
        }
    }
}
