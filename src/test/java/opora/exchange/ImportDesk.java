package opora.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import opora.Browser;
import org.springframework.mock.web.MockMultipartFile;

/** Brings a workbook in as a person does: hands it over, waits, takes it, takes it back. */
final class ImportDesk {

    private static final int PATIENCE = 600;
    private static final int PAUSE = 50;

    private final Browser browser;

    ImportDesk(Browser browser) {
        this.browser = browser;
    }

    /** Answers the page of the workbook once it was checked. */
    String checked(SmallBook book) {
        var file = new MockMultipartFile("file", "книга.xlsx", "application/octet-stream", book.bytes());
        var answer = browser.send(multipart("/import").file(file).with(csrf()));
        assertThat(answer.status()).isEqualTo(303);
        await(answer.location());
        return answer.location();
    }

    void take(String page) {
        submit(page + "/taking", page);
        assertThat(browser.open(page).text("main")).contains("Загружено");
    }

    void undo(String page) {
        submit(page + "/undoing", page);
        assertThat(browser.open(page).text("main")).contains("Загрузка отменена");
    }

    void submit(String path, String page) {
        assertThat(browser.submit(path).status()).isEqualTo(303);
        await(page);
    }

    void await(String page) {
        for (int i = 0; i < PATIENCE; i++) {
            if (browser.open(page + "/progress").page().select("[hx-get]").isEmpty()) {
                return;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
        throw new AssertionError(
                "the work has not come to an end:\n" + browser.open(page).text());
    }
}
