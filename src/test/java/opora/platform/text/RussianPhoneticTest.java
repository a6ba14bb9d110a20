package opora.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RussianPhoneticTest {

    @ParameterizedTest
    @CsvSource({
        "Иванов, Иванова",
        "Соловьёв, Соловьева",
        "Ильин, Ильина",
        "Зуев, Зуева",
        "Юдин, Юдина",
        "Голицын, Голицина",
        "Достоевский, Достоевская",
        "Высоцкий, Высоцкая",
        "Слуцкий, Слутская",
        "Толстой, Толстая",
        "Белый, Белая",
        "Крайний, Крайняя",
        "Мамедов, Мамедова",
        "Полищук, Полещук",
        "Филиппов, Филипов",
        "Волков, Валков",
        "Белов, Билов",
        "Сидоров, Сидорев",
        "Лихачёв, Лихачов",
        "Чёрный, Чорная",
        "Цыганов, Циганов",
        "Жигулин, Жыгулин",
        "Счастливцев, Щасливцев",
        "Братский, Брацкий",
        "Голландский, Голанская",
        "Здобкин, Здопкин",
        "Глеб, Глеп",
        "Давид, Давит",
        "Татьяна, Татиана",
        "Наталья, Наталия",
        "Мария, Марья",
        "Софья, София",
        "Алексей, Алексий",
        "Эдуард, Едуард",
        "Геннадий, Генадий",
        "Дмитриевич, Дмитревич",
        "Юрьевич, Юриевич",
        "Анна, Ана",
    })
    void namesThatSoundAlikeShareAKey(String one, String other) {
        assertThat(RussianPhonetic.key(one)).isNotEmpty().isEqualTo(RussianPhonetic.key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Иванов, Петров",
        "Рыбин, Рябин",
        "Козлов, Козин",
        "Смирнов, Смердов",
        "Новиков, Новаков",
        "Морозов, Мороз",
        "Павлов, Павленко",
        "Соколов, Соколовский",
        "Белов, Беляев",
        "Королёв, Карелин",
        "Мария, Марина",
        "Анна, Анастасия",
        "Ольга, Олег",
        "Евгений, Евгения",
        "Валентин, Валерий",
        "Максимов, Максименко",
        "Нина, Инна",
        "Роман, Рамазан",
        "Тимур, Тимофей",
        "Сорокин, Сорока",
    })
    void namesThatDifferHaveDifferentKeys(String one, String other) {
        assertThat(RussianPhonetic.key(one)).isNotEqualTo(RussianPhonetic.key(other));
    }

    @Test
    void lettersOfOtherAlphabetsHaveNoKey() {
        assertThat(RussianPhonetic.key("Smith 12")).isEmpty();
        assertThat(RussianPhonetic.key("ь")).isEmpty();
    }
}
