package opora.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyboardLayoutTest {

    @Test
    void theSameKeysInTheOtherLayout() {
        assertThat(KeyboardLayout.toRussian("Ghbdtn, {jkjljdf 12")).isEqualTo("Приветб Холодова 12");
        assertThat(KeyboardLayout.toLatin("Ыьшер")).isEqualTo("Smith");
    }

    @Test
    void thereAndBackAgain() {
        var alphabet = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ";
        assertThat(KeyboardLayout.toRussian(KeyboardLayout.toLatin(alphabet))).isEqualTo(alphabet);
    }
}
