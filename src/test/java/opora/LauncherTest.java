package opora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first words of Opora that anybody sees. */
class LauncherTest {

    @ParameterizedTest
    @ValueSource(strings = {"ru_RU.UTF-8", "en_GB.UTF-8"})
    void namesEveryCommand(String language) throws Exception {
        var help = launch(language, "help");
        assertThat(help.status()).isZero();
        assertThat(help.output())
                .contains("./opora demo", "./opora run", "./opora import", "./opora report")
                .contains("./opora dev", "./opora check", "./opora fuzz", "./opora help");
    }

    @Test
    void speaksRussianUnlessAskedInEnglish() throws Exception {
        assertThat(launch("C", "help").output()).contains("рабочая система центра");
        assertThat(launch("en_US.UTF-8", "help").output())
                .contains("working system of a centre")
                .doesNotContain("система");
    }

    @Test
    void answersAnUnknownWordWithTheHelp() throws Exception {
        var answer = launch("en_US.UTF-8", "dmeo");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.output()).contains("No such command: dmeo", "./opora demo");
    }

    private record Answer(int status, String output) {}

    private static Answer launch(String language, String command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("./opora", command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_"));
        builder.environment().put("LANG", language);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output);
    }
}
