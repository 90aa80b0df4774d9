package id.satupintu.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** WCAG 2.2 A and AA as far as a program can see it: axe-core in the page under test. */
final class Accessibility {
    private static final String AXE = script();

    private Accessibility() {}

    /** @throws AssertionError naming each rule broken seriously, and where */
    static void holdsOn(Page page) {
        page.waitForLoadState();
        // Evaluated by the browser's tools, not as a script of the page, which its policy would refuse.
        page.evaluate(AXE);
        Object found = page.evaluate("""
                () => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
                  .then(r => r.violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
                    .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + (n.failureSummary || '')).join(' | ')))
                """);
        assertThat((List<?>) found).as("serious violations on %s", page.url()).isEmpty();
        Object checked = page.evaluate("() => axe.run().then(r => ({passes: r.passes.length}))");
        assertThat(((Map<?, ?>) checked).get("passes"))
                .as("rules that axe really applied to %s", page.url())
                .isInstanceOfSatisfying(
                        Number.class, passes -> assertThat(passes.intValue()).isGreaterThan(5));
    }

    private static String script() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) {
                throw new IllegalStateException("axe-core is not on the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
