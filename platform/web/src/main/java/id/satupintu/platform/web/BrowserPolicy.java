package id.satupintu.platform.web;

/** What a browser is told to hold to, by the gateway and by every service alike (Content Security Policy Level 3). */
public final class BrowserPolicy {
    /** Nothing from elsewhere, nothing inline: what a page needs lies behind the one door. */
    public static final String CONTENT =
            "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                    + "connect-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    private BrowserPolicy() {}
}
