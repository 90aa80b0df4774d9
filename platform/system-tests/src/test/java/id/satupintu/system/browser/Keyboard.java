package id.satupintu.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Hands that never touch a mouse. */
final class Keyboard {
    private static final int PATIENCE = 60;

    private final Visit visit;

    Keyboard(Visit visit) {
        this.visit = visit;
    }

    /**
     * Goes on with Tab until that element has the focus.
     *
     * @throws AssertionError if Tab does not lead there, or the focus cannot be seen
     */
    Keyboard tabTo(String selector) {
        for (int pressed = 0; pressed < PATIENCE; pressed++) {
            if (Boolean.TRUE.equals(
                    visit.page.evaluate("s => document.activeElement === document.querySelector(s)", selector))) {
                Object outline = visit.page.evaluate("""
                        () => { const e = document.activeElement;
                                const near = [e, e.parentElement, e.nextElementSibling].filter(Boolean);
                                return near.some(n => { const c = getComputedStyle(n);
                                  return (c.outlineStyle !== 'none' && parseFloat(c.outlineWidth) > 0) || c.boxShadow !== 'none'; }) }
                        """);
                assertThat(outline)
                        .as("%s shows that it has the focus", selector)
                        .isEqualTo(true);
                return this;
            }
            visit.page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + selector + " on " + visit.page.url());
    }

    Keyboard type(String words) {
        visit.page.keyboard().type(words);
        return this;
    }

    void press(String key) {
        visit.page.keyboard().press(key);
    }
}
