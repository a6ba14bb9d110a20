package opora.access.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import opora.platform.web.QrCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

    /** The key of the vectors in RFC 6238, appendix B, and in RFC 4226, appendix D. */
    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theVectorsOfTheStandardCome(long second, String code) {
        assertThat(Totp.code(KEY, Totp.stepAt(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "5, 254676", "9, 520489"})
    void sixDigitsAreAsInTheStandardOfCounters(long step, String code) {
        assertThat(Totp.code(KEY, step)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void aClockMayBeOneStepWrong(long seconds, boolean good) {
        var now = Instant.parse("2026-11-24T09:00:10Z");
        var code = Totp.code(KEY, Totp.stepAt(now.plusSeconds(seconds)));

        assertThat(Totp.stepOf(KEY, code, now).isPresent()).isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "28708", "2870820", "двести", "287 082"})
    void whatIsNoCodeIsNotGood(String code) {
        assertThat(Totp.stepOf(KEY, code, Instant.ofEpochSecond(59))).isEmpty();
    }

    @Test
    void keysAreLongAndDiffer() {
        assertThat(Totp.newKey()).hasSize(20).isNotEqualTo(Totp.newKey());
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32IsAsInTheStandard(String text, String encoded) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);

        assertThat(Base32.encode(bytes)).isEqualTo(encoded);
        assertThat(Base32.decode(encoded)).isEqualTo(bytes);
        assertThatThrownBy(() -> Base32.decode("MZ1")).isInstanceOf(IllegalArgumentException.class);
    }

    /** The square is read back from the path that stands in the page. */
    @Test
    void aCameraReadsTheSquare() throws Exception {
        var text = "otpauth://totp/%D0%9E:sokolova?secret=" + Base32.encode(KEY) + "&issuer=%D0%9E";
        var square = QrCode.of(text);
        int scale = 6;
        int side = square.size() * scale;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        var modules = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(square.path());
        while (modules.find()) {
            int x = Integer.parseInt(modules.group(1)) * scale;
            int y = Integer.parseInt(modules.group(2)) * scale;
            for (int row = y; row < y + scale; row++) {
                Arrays.fill(pixels, row * side + x, row * side + x + scale, 0);
            }
        }

        var image = new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(side, side, pixels)));
        assertThat(new QRCodeReader().decode(image).getText()).isEqualTo(text);
    }
}
