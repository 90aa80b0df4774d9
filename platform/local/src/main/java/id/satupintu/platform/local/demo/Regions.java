package id.satupintu.platform.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The kecamatan of one kabupaten with their desa and kelurahan. */
record Regions(List<Kecamatan> kecamatan) {

    static Regions of(String kabupaten) {
        List<CSVRecord> rows = rows();
        List<Kecamatan> all = new ArrayList<>();
        for (CSVRecord row : rows) {
            if (row.get("tingkat").equals("kecamatan") && row.get("kode_induk").equals(kabupaten)) {
                String code = row.get("kode");
                List<Desa> desa = rows.stream()
                        .filter(below -> below.get("kode_induk").equals(code))
                        .map(below -> new Desa(
                                below.get("kode"),
                                below.get("nama"),
                                Double.parseDouble(below.get("lat")),
                                Double.parseDouble(below.get("lng"))))
                        .toList();
                all.add(new Kecamatan(code, row.get("nama"), desa));
            }
        }
        return new Regions(List.copyOf(all));
    }

    private static List<CSVRecord> rows() {
        try (InputStream file = Objects.requireNonNull(
                        Regions.class.getResourceAsStream("/id/satupintu/platform/local/demo/kaltim_wilayah.csv"));
                InputStreamReader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(text)
                    .getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A kecamatan. */
    record Kecamatan(String code, String name, List<Desa> desa) {}

    /** A desa or kelurahan with the middle of its area, degrees WGS 84. */
    record Desa(String code, String name, double latitude, double longitude) {}
}
