package id.satupintu.platform.web.page;

import org.jspecify.annotations.Nullable;

/**
 * The way through a long list.
 *
 * @param words where one is, e.g. "Halaman 2"
 * @param previousHref, nextHref null where there is none
 */
public record Pager(
        String words,
        @Nullable String previousHref,
        @Nullable String nextHref) {}
