package id.satupintu.routing.adapter.out.directory;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitKind;
import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import id.satupintu.platform.classifier.FunctionMap;
import id.satupintu.routing.domain.directory.Descriptions;
import id.satupintu.routing.domain.directory.TierMatter;
import id.satupintu.routing.domain.directory.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The first directory, from the files under {@code directory/} and the draft catalogue (see NOTICE.txt there): every kecamatan,
 * desa and kelurahan of the ten kabupaten and kota of Kalimantan Timur, and their offices. A region has the offices of its
 * own file, {@code opd_64.08.csv}; a kabupaten or kota without one has those that usually are, {@code opd_baku.csv}. So a
 * new tenant is a row in the table of regions.
 *
 * <p>Codes: an office of the kabupaten {@code 64.08-PUPR}, of the province {@code 64-P-DISHUB}, of the nation
 * {@code 64.08-V-BPN}, other {@code 64.08-X-112}.
 *
 * @param offices units with a tupoksi of their own
 * @param territories kecamatan, desa and kelurahan
 * @param matters what every RT, desa and kecamatan settles
 */
public record DirectorySource(List<UnitPublished> offices, List<UnitPublished> territories, List<TierMatter> matters) {
    private static final String FOLDER = "directory/";
    private static final String USUAL_OFFICES = FOLDER + "opd_baku.csv";
    private static final String UNCHECKED = "Nomenklatur baku, belum diperiksa";
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final Map<String, Tier> TERRITORIAL =
            Map.of("RT", Tier.RT, "KELDESA", Tier.DESA, "CAMAT", Tier.KECAMATAN);

    private static final FunctionMap FUNCTIONS = FunctionMap.bundled("kutim");

    /** The draft catalogue has other codes for some offices. */
    private static final Map<String, List<String>> DRAFT_CODES = Map.ofEntries(
            Map.entry("RSUD", List.of("RSUD", "RSUDK")),
            Map.entry("DPUPR", List.of("PUPR")),
            Map.entry("DPPR", List.of("PERTANAHAN")),
            Map.entry("DISPERKIM", List.of("PERKIM")),
            Map.entry("DAMKAR", List.of("DAMKARMAT")),
            Map.entry("DPPPA", List.of("DP3A")),
            Map.entry("DPMD", List.of("DPMDES")),
            Map.entry("ITWIL", List.of("INSPEKTORAT")),
            Map.entry("SETKAB", List.of("SETDA")),
            Map.entry("KECAMATAN", List.of("CAMAT")));

    public DirectorySource {
        offices = List.copyOf(offices);
        territories = List.copyOf(territories);
        matters = List.copyOf(matters);
    }

    /** Everything together. */
    public List<UnitPublished> units() {
        return Stream.concat(offices.stream(), territories.stream()).toList();
    }

    /** A province, or a kabupaten or kota of it, and what it is called. */
    private record Region(RegionCode code, String type, String name) {

        static Region of(CSVRecord row) {
            return new Region(new RegionCode(row.get("kode")), row.get("jenis"), row.get("nama"));
        }

        boolean isProvince() {
            return code.level() == RegionCode.Level.PROVINCE;
        }

        boolean hasOffice(CSVRecord row) {
            String where = row.get("untuk");
            return where.equals("semua") || where.equalsIgnoreCase(type);
        }

        /** "Kepolisian Resor {nama}" as it is here; {@code {daerah}} has "Kabupaten" or "Kota" before it. */
        String named(String pattern) {
            return pattern.replace("{daerah}", name).replace("{nama}", name.replaceFirst("^(Kabupaten|Kota) ", ""));
        }
    }

    /**
     * Reads the files of this build.
     *
     * @param validFrom first day the directory describes
     */
    public static DirectorySource bundled(LocalDate validFrom) {
        Map<String, List<String>> draft = draft();
        Map<Tier, TierMatter> matters = new EnumMap<>(Tier.class);
        for (CSVRecord row : rows(FOLDER + "tingkat.csv")) {
            Tier tier = Objects.requireNonNull(TERRITORIAL.get(row.get("kode")));
            matters.put(tier, new TierMatter(tier, row.get("domain_tupoksi"), keywords(row, draft)));
        }
        List<CSVRecord> regions = rows(FOLDER + "kaltim_wilayah.csv");
        List<CSVRecord> usual = rows(USUAL_OFFICES);
        List<UnitPublished> offices = regions.stream()
                .filter(row -> row.get("kode").length() <= 5)
                .map(Region::of)
                .flatMap(region -> offices(region, usual, draft, validFrom))
                .toList();
        List<UnitPublished> territories = regions.stream()
                .filter(row -> row.get("kode").length() > 5)
                .map(row -> territory(row, matters, validFrom))
                .toList();
        return new DirectorySource(offices, territories, List.copyOf(matters.values()));
    }

    private static Map<String, List<String>> draft() {
        Map<String, List<String>> draft = new HashMap<>();
        for (CSVRecord row : rows("catalogue/katalog_tupoksi_draf.csv")) {
            String code = row.get("kode");
            DRAFT_CODES
                    .getOrDefault(code, List.of(code))
                    .forEach(known -> draft.put(known, split(row.get("lingkup_aduan"), ";")));
        }
        return draft;
    }

    private static Stream<UnitPublished> offices(
            Region region, List<CSVRecord> usual, Map<String, List<String>> draft, LocalDate validFrom) {
        String own = FOLDER + "opd_" + region.code() + ".csv";
        if (DirectorySource.class.getClassLoader().getResource(own) != null) {
            return rows(own).stream()
                    .map(row -> office(
                            region,
                            row,
                            row.get("nama").replaceFirst("\\s*\\([^)]*\\)$", ""),
                            keywords(row, draft),
                            note(row),
                            validFrom));
        }
        return region.isProvince()
                ? Stream.empty()
                : usual.stream()
                        .filter(region::hasOffice)
                        .map(row -> office(
                                region,
                                row,
                                region.named(row.get("nama")),
                                keywords(row, draft),
                                note(row).isEmpty() ? UNCHECKED + "." : UNCHECKED + ". " + note(row),
                                validFrom));
    }

    private static UnitPublished office(
            Region region, CSVRecord row, String name, List<String> keywords, String note, LocalDate validFrom) {
        String code = row.get("kode");
        UnitKind kind = officeKind(code, row.get("tingkat"));
        UnitCode unit = UnitCode.of(region.code(), code);
        return new UnitPublished(
                unit,
                region.code(),
                name,
                kind,
                Unit.tier(kind),
                Descriptions.usualParent(unit, kind),
                row.get("domain_tupoksi"),
                keywords,
                note,
                validFrom,
                null,
                row.isMapped("fungsi") ? split(row.get("fungsi"), "\\|") : FUNCTIONS.functions(code));
    }

    private static List<String> keywords(CSVRecord row, Map<String, List<String>> draft) {
        Set<String> keywords = new LinkedHashSet<>(split(row.get("kata_kunci"), ","));
        keywords.addAll(draft.getOrDefault(row.get("kode"), List.of()));
        return List.copyOf(keywords);
    }

    private static String note(CSVRecord row) {
        String note = row.get("catatan_yurisdiksi");
        return note.equals("-") ? "" : note;
    }

    private static UnitKind officeKind(String code, String level) {
        if (code.equals("SETDA")) {
            return UnitKind.SEKRETARIAT_DAERAH;
        }
        if (code.equals("INSPEKTORAT")) {
            return UnitKind.INSPEKTORAT;
        }
        return switch (level) {
            case "kab" -> UnitKind.OPD;
            case "bumd" -> UnitKind.BUMD;
            case "prov" -> UnitKind.PROVINCIAL;
            case "pusat" -> UnitKind.INSTANSI_VERTIKAL;
            case "bumn" -> UnitKind.BUMN;
            case "khusus" -> UnitKind.EMERGENCY;
            case "luar" -> UnitKind.EXTERNAL;
            default -> throw new IllegalStateException("Unknown tingkat of " + code + ": " + level);
        };
    }

    private static UnitPublished territory(CSVRecord row, Map<Tier, TierMatter> matters, LocalDate validFrom) {
        RegionCode region = new RegionCode(row.get("kode"));
        UnitKind kind = UnitKind.valueOf(row.get("jenis").toUpperCase(java.util.Locale.ROOT));
        Tier tier = Unit.tier(kind);
        TierMatter matter = Objects.requireNonNull(matters.get(tier));
        return new UnitPublished(
                UnitCode.of(region),
                region.kabupaten().orElseThrow(),
                row.get("jenis") + " " + row.get("nama"),
                kind,
                tier,
                Descriptions.usualParent(UnitCode.of(region), kind),
                matter.tupoksi(),
                matter.keywords(),
                "",
                validFrom,
                null,
                null);
    }

    private static List<String> split(String list, String separator) {
        return Arrays.stream(list.split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<CSVRecord> rows(String resource) {
        InputStream in =
                Objects.requireNonNull(DirectorySource.class.getClassLoader().getResourceAsStream(resource), resource);
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return CSV.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
