package id.satupintu.platform.web.page;

import java.util.List;

/**
 * A choice over a list; it becomes a parameter of the address.
 *
 * @param name of the parameter
 */
public record Filter(String name, String label, List<Option> options) {
    public Filter {
        options = List.copyOf(options);
    }
}
