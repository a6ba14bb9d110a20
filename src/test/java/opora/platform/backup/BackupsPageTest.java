package opora.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.platform.Ids;
import opora.platform.embedded.EmbeddedDatabase;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class BackupsPageTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    @Autowired
    EmbeddedDatabase database;

    Centre.Small small;

    @BeforeEach
    void aDirector() {
        small = centre.small();
        browser.as(small.director());
        // Another test of the same database may have taken a backup in earnest.
        db.execute("delete from platform.backup");
    }

    @Test
    void tellsOfTheLastVerifiedOneAndOfTheNext() {
        ended("verified", Duration.ofHours(5), null);
        ended("failed", Duration.ofHours(3), "platform.backup.already-running");

        var page = browser.open("/backups").page();

        assertThat(page.text())
                .contains("Последняя проверенная копия")
                .contains("12 МБ, 1 мин 30 с")
                .contains("таблиц 120, строк 34 567")
                .contains("Следующая: ")
                .contains("Копия уже снимается. Дождитесь её окончания.")
                .doesNotContain("больше двух дней");
        assertThat(browser.open("/").page().text()).doesNotContain("Проверенной резервной копии");
        assertThat(page.select("table tbody tr")).hasSize(2);
        assertThat(page.select("table tbody tr").first().text()).contains("не снята");
    }

    @Test
    void warnsWhenTheLastVerifiedOneIsOlderThanTwoDays() {
        ended("verified", Duration.ofHours(50), null);
        ended("unverified", Duration.ofHours(2), "platform.backup.differs");

        assertThat(browser.open("/backups").text(".alert")).contains("больше двух дней");
        assertThat(browser.open("/").page().text()).contains("Проверенной резервной копии нет с ");
        browser.as(small.specialistAccount());
        assertThat(browser.open("/").page().text()).doesNotContain("Проверенной резервной копии");
    }

    @Test
    void whatWasGoingOnWhenThePowerWentIsNotGoingOn() {
        begun();

        var page = browser.open("/backups").page();

        assertThat(page.text()).contains("Копирование прервалось");
        assertThat(page.select("progress")).isEmpty();
        assertThat(page.select("form[action=/backups] button").text()).isEqualTo("Сделать сейчас");
    }

    @Test
    void showsHowFarARunningOneIsAndStartsNoSecond() throws Exception {
        begun();
        try (var other = database.superuser();
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(" + Backups.ONE_AT_A_TIME + ")");

            var page = browser.open("/backups").page();
            assertThat(page.select("[role=status]").text()).isEqualTo("Снимаю копию: 40 %");
            assertThat(page.select("#backups").attr("hx-get")).isEqualTo("/backups/progress");
            assertThat(page.select("form[action=/backups]")).isEmpty();
        }
    }

    @Test
    void isForTheAdministratorAndTheDirectorAlone() {
        assertThat(browser.open("/").page().select("a[href=/backups]")).hasSize(1);

        browser.as(small.specialistAccount());
        assertThat(browser.open("/backups").status()).isEqualTo(403);
        assertThat(browser.submit("/backups").status()).isEqualTo(403);
        assertThat(browser.open("/").page().select("a[href=/backups]")).isEmpty();
    }

    private void begun() {
        db.execute(
                "insert into platform.backup (id, kind, started_at, state, percent) values ({0}, 'asked', {1},"
                        + " 'copying', 40)",
                DSL.val(Ids.next()), DSL.val(OffsetDateTime.now(clock)));
    }

    private void ended(String state, Duration ago, @Nullable String problem) {
        var started = OffsetDateTime.now(clock).minus(ago);
        db.execute(
                "insert into platform.backup (id, kind, started_at, ended_at, state, file, bytes, tables, row_count,"
                        + " head, problem) values ({0}, 'nightly', {1}, {2}, {3}, 'a.backup', 12600000, 120, 34567, '',"
                        + " {4})",
                DSL.val(Ids.next()),
                DSL.val(started),
                DSL.val(started.plusSeconds(90)),
                DSL.val(state),
                DSL.val(problem, String.class));
    }
}
