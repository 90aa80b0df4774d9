package id.satupintu.platform.web.page;

import java.util.List;

/** Something to choose in a form. */
public record Option(String value, String words, boolean chosen) {

    /** Options that belong together. */
    public record Group(String name, List<Option> options) {
        public Group {
            options = List.copyOf(options);
        }
    }
}
