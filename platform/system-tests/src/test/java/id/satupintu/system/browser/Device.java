package id.satupintu.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/**
 * What a person holds in their hand.
 *
 * @param width CSS pixels
 * @param height CSS pixels
 */
record Device(int width, int height, boolean scripts, boolean dark) {
    /** A cheap phone; the narrowest screen the pages promise to work on. */
    static final Device PHONE = new Device(360, 740, true, false);

    static final Device DESK = new Device(1280, 900, true, false);

    Device withoutScripts() {
        return new Device(width, height, false, dark);
    }

    Device inTheDark() {
        return new Device(width, height, scripts, true);
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setJavaScriptEnabled(scripts)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setLocale("id-ID")
                .setTimezoneId("Asia/Makassar");
    }
}
