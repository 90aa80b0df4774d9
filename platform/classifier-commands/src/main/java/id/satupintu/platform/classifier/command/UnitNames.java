package id.satupintu.platform.classifier.command;

import id.satupintu.platform.classifier.FunctionMap;
import id.satupintu.platform.classifier.UnitCatalogue;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Finds the unit that a code or a name as SP4N writes it ("Dinas Perhubungan Kabupaten ...") means. */
final class UnitNames {
    private final FunctionMap map;
    private final Map<String, String> byName = new HashMap<>();

    UnitNames(UnitCatalogue catalogue) {
        this.map = catalogue.functions();
        map.units().forEach(unit -> byName.put(plain(unit), unit));
        catalogue.index().units().forEach(unit -> byName.putIfAbsent(plain(unit.name()), unit.code()));
    }

    /** The code of the unit; empty when nobody has that name. */
    String unit(String name) {
        String plain = plain(name);
        String exact = byName.get(plain);
        if (exact != null) {
            return exact;
        }
        if (plain.startsWith("kecamatan ") || plain.startsWith("kelurahan ") || plain.startsWith("desa ")) {
            return map.units().stream()
                    .filter(unit -> map.functions(unit).contains("KEWILAYAHAN"))
                    .findFirst()
                    .orElse("");
        }
        return byName.entrySet().stream()
                .filter(entry -> entry.getKey().length() > 8 && plain.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("\\(.*?\\)", " ")
                .replaceAll("\\b(pemerintah|kabupaten|kota|kab\\.?) .*$", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
