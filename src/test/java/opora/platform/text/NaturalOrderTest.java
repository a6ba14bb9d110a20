package opora.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void numbersInsideNamesCountAsNumbers() {
        var names = List.of("Участок № 10", "участок № 2а", "Участок № 2", "Заречный", "7", "Участок");

        assertThat(names.stream().sorted(new NaturalOrder()))
                .containsExactly("7", "Заречный", "Участок", "Участок № 2", "участок № 2а", "Участок № 10");
    }
}
