package id.satupintu.platform.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map with areas in shades of one hue.
 *
 * @param bands what each shade stands for, the lightest first; empty where nothing is told apart
 */
public record AreasView(String viewBox, List<Area> areas, List<String> bands) {
    public AreasView {
        areas = List.copyOf(areas);
        bands = List.copyOf(bands);
    }

    /**
     * An area of it.
     *
     * @param words what is known of it, name included
     * @param href the rows behind it; null where there are none to show
     * @param band which shade, 0 the lightest, 4 the darkest
     */
    public record Area(
            String code,
            String name,
            String words,
            @Nullable String href,
            int band,
            String path) {}
}
