package id.satupintu.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person's browser, watched: where it asked, how much it fetched, what it complained about. */
final class Visit implements AutoCloseable {
    private static final Path SHOTS = Path.of("target", "screenshots");

    final Page page;
    private final BrowserContext context;
    private final String origin;
    private final List<String> foreign = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<Request> finished = new ArrayList<>();

    Visit(BrowserContext context, String origin) {
        this.context = context;
        this.origin = origin;
        context.setDefaultTimeout(20_000);
        this.page = context.newPage();
        page.onRequest(this::watch);
        page.onRequestFinished(finished::add);
        page.onConsoleMessage(this::hear);
        page.onPageError(complaints::add);
    }

    private void watch(Request request) {
        String url = request.url();
        if (!url.startsWith(origin + "/") && !url.startsWith("data:") && !url.startsWith("blob:")) {
            foreign.add(url);
        }
    }

    private void hear(ConsoleMessage said) {
        // A refused form is answered with 422: Chromium reports every 4xx of a page as an error.
        if (said.type().equals("error") && !said.text().startsWith("Failed to load resource")) {
            complaints.add(said.text());
        }
    }

    /** Opens an address of the door. */
    Response open(String path) {
        Response answer = page.navigate(origin + path);
        if (answer == null) {
            throw new IllegalStateException("No answer for " + path);
        }
        return answer;
    }

    /** Whether the device has a network at all. */
    void signal(boolean there) {
        context.setOffline(!there);
    }

    /** The session is over, and the device does not know. */
    void forgetSession() {
        context.clearCookies();
    }

    Locator one(String testId) {
        return page.getByTestId(testId);
    }

    void press(String testId) {
        one(testId).click();
    }

    void fill(String testId, String words) {
        one(testId).fill(words);
    }

    String words(String testId) {
        return one(testId).first().innerText().strip();
    }

    /** Bytes over the wire since the visit began, headers included. */
    long transferred() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return List.copyOf(finished).stream()
                .map(Request::sizes)
                .mapToLong(sizes -> (long) sizes.responseBodySize + sizes.responseHeadersSize)
                .sum();
    }

    /** Keeps a picture of the whole page under {@code target/screenshots}. */
    void shot(String name) {
        page.waitForLoadState();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Nothing may be cut off or need scrolling sideways. */
    void fitsTheScreen() {
        // Before the style sheet is there everything is laid out differently.
        page.waitForLoadState();
        Object wide = page.evaluate("""
                () => { const width = document.documentElement.clientWidth;
                        return document.documentElement.scrollWidth <= width ? [] :
                          [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width)
                            .map(e => e.tagName + '.' + e.getAttribute('class') + ' ' + Math.round(e.getBoundingClientRect().right)) }
                """);
        assertThat((List<?>) wide)
                .as("what needs scrolling sideways on %s", page.url())
                .isEmpty();
    }

    /** The page asked nobody but the door, and the browser found nothing wrong. */
    void nothingWentWrong() {
        assertThat(foreign).as("requests that left the origin").isEmpty();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
