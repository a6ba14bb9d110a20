package opora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Locale;
import opora.PageTest;
import opora.audit.JournalEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** A history is read by people: every event has a title in both languages, and no two events share a name. */
@PageTest
class JournalEventsTest {

    private static final List<JavaClass> EVENTS = Code.OURS.stream()
            .filter(each -> each.isAssignableTo(JournalEvent.class) && !each.isInterface())
            .toList();

    @Autowired
    MessageSource messages;

    @Test
    void everyEventIsARecordWithANameOfItsOwn() {
        assertThat(EVENTS).isNotEmpty().allMatch(JavaClass::isRecord);
        assertThat(EVENTS.stream().map(JavaClass::getSimpleName)).doesNotHaveDuplicates();
    }

    @Test
    void everyEventHasATitleInBothLanguages() {
        for (var event : EVENTS) {
            var key = "audit.event." + event.getSimpleName();
            assertThat(title(key, "ru")).as(key).matches(".*[а-яё].*");
            assertThat(title(key, "en")).as(key).isNotBlank().doesNotMatch(".*[а-яё].*");
        }
    }

    private String title(String key, String language) {
        return String.valueOf(messages.getMessage(key, null, "", Locale.of(language)));
    }
}
