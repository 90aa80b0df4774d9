package id.satupintu.platform.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a page: who looks, where they can go, and what the system has to say before anything else.
 *
 * @param theme {@code light} or {@code dark} where the person chose one; null: as their device is set
 * @param lively whether parts of the page renew themselves
 * @param formId the form that the language switch submits, so that nothing typed is lost; null: it is a link
 * @param languageHref this page in the other language
 */
public record Page(
        @Nullable String theme,
        boolean lively,
        @Nullable String formId,
        String languageHref,
        @Nullable Viewer viewer,
        List<NavItem> nav,
        @Nullable Flash flash) {
    public Page {
        nav = List.copyOf(nav);
    }

    /** The same page around a form, which is submitted to itself when the language is switched. */
    public Page around(String form) {
        return new Page(theme, lively, form, languageHref, viewer, nav, flash);
    }

    /** The same page, parts of which renew themselves. */
    public Page renewing() {
        return new Page(theme, true, formId, languageHref, viewer, nav, flash);
    }

    /** The same page, whose other language is asked for at {@code href}: an answer to a form has no address of its own. */
    public Page elsewhere(String href) {
        String choice = languageHref.substring(languageHref.lastIndexOf("bahasa="));
        return new Page(theme, lively, formId, href + "?" + choice, viewer, nav, flash);
    }

    /** The same page with something to say first. */
    public Page saying(Flash said) {
        return new Page(theme, lively, formId, languageHref, viewer, nav, said);
    }

    /**
     * The officer who is logged in.
     *
     * @param position as people know it; with Plt. or Plh. before it where it is held for a while
     * @param key tells who acts on a device from who acted there before: the position and how it is held
     */
    public record Viewer(String position, String unit, String key) {}

    /**
     * An entry of the menu.
     *
     * @param key of its text
     * @param count what waits there; null where nothing is counted
     */
    public record NavItem(
            String href,
            String key,
            boolean current,
            @Nullable Integer count) {}

    /** What the system has to say after an act. */
    public record Flash(Tone tone, String title, @Nullable String words) {}

    /** How it is said. */
    public enum Tone {
        OK,
        HAND,
        BAD,
        INFO
    }
}
