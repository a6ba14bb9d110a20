package opora.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A walk through the running system in Chromium. Every page that is looked at is read by axe and measured for width; with
 * {@code -Dopora.pictures=true} it is left as a picture in target/journeys, too.
 */
class Journey implements AutoCloseable {

    private static final Set<String> BAD = Set.of("serious", "critical");
    private static final Path PICTURES = Path.of("target/journeys");
    private static final boolean PICTURED = Boolean.getBoolean("opora.pictures");

    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;
    private final String name;
    private final List<String> foreign = new ArrayList<>();
    final Page page;

    Journey(String name, int port, int width, int height) {
        this.name = name;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium()))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update")));
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale("ru-RU")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, height));
        page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onRequest(request -> {
            if (!request.url().startsWith("http://localhost:" + port)
                    && !request.url().startsWith("data:")) {
                foreign.add(request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.text().contains("Trusted")) {
                foreign.add("against the policy of the page: " + message.text());
            }
        });
        page.onPageError(error -> foreign.add("script error: " + error));
    }

    private static String chromium() {
        var named = System.getenv("OPORA_CHROMIUM");
        return named == null ? "/usr/bin/chromium" : named;
    }

    static boolean hasChromium() {
        return Files.isExecutable(Path.of(chromium()));
    }

    void signIn(String login, String password) {
        page.navigate("/sign-in");
        page.fill("#login", login);
        page.fill("#password", password);
        page.keyboard().press("Enter");
        page.waitForURL("**/");
    }

    /** The page as it stands now: readable for everybody, no wider than the window. */
    void look(String title) {
        if (PICTURED) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + "-" + title + ".png"))
                    .setFullPage(true));
        }
        // A colour on its way from one to another has the contrast of neither.
        page.evaluate("() => Promise.all(document.getAnimations().map(each => each.finished.catch(() => {})))");
        // Without frames of others the old mode finds the same, and opens no second page each time.
        var problems = new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> BAD.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(Object::toString)
                                        .limit(3)
                                        .toList())
                        .toList();
        assertThat(problems).as(title + " " + page.url()).isEmpty();
        var wider =
                (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(wider).as("wider than the window: " + title).isLessThanOrEqualTo(1);
        assertThat(foreign)
                .as("requests to other hosts, script errors and what the policy of the page forbids")
                .isEmpty();
        assertThat(kept()).as("kept in the browser: " + title).isEmpty();
    }

    /** What the browser keeps beside the cookie, which no script can read; htmx notes where it is, and addresses carry no names. */
    private String kept() {
        return (String) page.evaluate("""
                async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage),
                             ...(await indexedDB.databases()).map(each => each.name), ...(await caches.keys()), document.cookie]
                    .filter(each => each && each !== 'htmx-current-path-for-history').join(' ')""");
    }

    @Override
    public void close() {
        context.close();
        browser.close();
        playwright.close();
    }
}
