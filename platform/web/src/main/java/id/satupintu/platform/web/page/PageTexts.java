package id.satupintu.platform.web.page;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts of pages: the bundle all share, and one of the application's own; Indonesian where the other language lacks one. */
public final class PageTexts {
    private static final String SHARED = "halaman";

    private PageTexts() {}

    /** @param own base name of the application's bundle, e.g. {@code halaman_intake} */
    public static MessageSource of(String own) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames(SHARED, own);
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setDefaultLocale(Locale.of("id"));
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }
}
