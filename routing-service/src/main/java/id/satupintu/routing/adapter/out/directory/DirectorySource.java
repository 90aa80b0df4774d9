package id.satupintu.routing.adapter.out.directory;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitKind;
import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import id.satupintu.platform.classifier.FunctionMap;
import id.satupintu.routing.domain.directory.TierMatter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * The first directory, from the files under {@code directory/} and the draft catalogue (see NOTICE.txt there): the offices
 * of Kutai Timur, and every kecamatan, desa and kelurahan of the ten kabupaten and kota of Kalimantan Timur.
 *
 * <p>Codes: an office of the kabupaten {@code 64.08-PUPR}, of the province {@code 64-P-DISHUB}, of the nation
 * {@code 64.08-V-BPN}, other {@code 64.08-X-112}.
 *
 * @param offices units with a tupoksi of their own
 * @param territories kecamatan, desa and kelurahan
 * @param matters what every RT, desa and kecamatan settles
 */
public record DirectorySource(List<UnitPublished> offices, List<UnitPublished> territories, List<TierMatter> matters) {
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final RegionCode PROVINCE = new RegionCode("64");
    private static final RegionCode KUTIM = new RegionCode("64.08");
    private static final Map<String, Tier> TERRITORIAL =
            Map.of("RT", Tier.RT, "KELDESA", Tier.DESA, "CAMAT", Tier.KECAMATAN);

    private static final FunctionMap FUNCTIONS = FunctionMap.bundled("kutim");

    /** The draft catalogue has other codes for some offices. */
    private static final Map<String, String> DRAFT_CODES = Map.ofEntries(
            Map.entry("RSUD", "RSUDK"),
            Map.entry("DPUPR", "PUPR"),
            Map.entry("DPPR", "PERTANAHAN"),
            Map.entry("DISPERKIM", "PERKIM"),
            Map.entry("DAMKAR", "DAMKARMAT"),
            Map.entry("DPPPA", "DP3A"),
            Map.entry("DPMD", "DPMDES"),
            Map.entry("ITWIL", "INSPEKTORAT"),
            Map.entry("SETKAB", "SETDA"),
            Map.entry("KECAMATAN", "CAMAT"));

    public DirectorySource {
        offices = List.copyOf(offices);
        territories = List.copyOf(territories);
        matters = List.copyOf(matters);
    }

    /** Everything together. */
    public List<UnitPublished> units() {
        return Stream.concat(offices.stream(), territories.stream()).toList();
    }

    /**
     * Reads the files of this build.
     *
     * @param validFrom first day the directory describes
     */
    public static DirectorySource bundled(LocalDate validFrom) {
        Map<String, List<String>> draft = new HashMap<>();
        for (CSVRecord row : rows("catalogue/katalog_tupoksi_draf.csv")) {
            String code = DRAFT_CODES.getOrDefault(row.get("kode"), row.get("kode"));
            draft.put(code, split(row.get("lingkup_aduan"), ";"));
        }
        List<UnitPublished> offices = new ArrayList<>();
        Map<Tier, TierMatter> matters = new EnumMap<>(Tier.class);
        for (CSVRecord row : rows("directory/kutim_opd.csv")) {
            String code = row.get("kode");
            Set<String> keywords = new LinkedHashSet<>(split(row.get("kata_kunci"), ","));
            keywords.addAll(draft.getOrDefault(code, List.of()));
            Tier tier = TERRITORIAL.get(code);
            if (tier == null) {
                offices.add(office(row, List.copyOf(keywords), validFrom));
            } else {
                matters.put(tier, new TierMatter(tier, row.get("domain_tupoksi"), List.copyOf(keywords)));
            }
        }
        List<UnitPublished> territories = rows("directory/kaltim_wilayah.csv").stream()
                .filter(row -> row.get("kode").length() > 5)
                .map(row -> territory(row, matters, validFrom))
                .toList();
        return new DirectorySource(offices, territories, List.copyOf(matters.values()));
    }

    private static UnitPublished office(CSVRecord row, List<String> keywords, LocalDate validFrom) {
        String code = row.get("kode");
        boolean provincial = code.startsWith("P-");
        UnitKind kind = officeKind(code, row.get("tingkat"));
        Tier tier =
                switch (kind) {
                    case INSPEKTORAT -> Tier.INSPEKTORAT;
                    case SEKRETARIAT_DAERAH -> Tier.SEKDA;
                    case RT, DESA, KELURAHAN, KECAMATAN ->
                        throw new IllegalStateException("An office is no territory: " + code);
                    case OPD, BUMD, PROVINCIAL, INSTANSI_VERTIKAL, BUMN, EMERGENCY, EXTERNAL -> Tier.OPD;
                };
        boolean ownOffice = kind == UnitKind.OPD || kind == UnitKind.BUMD;
        return new UnitPublished(
                UnitCode.of(provincial ? PROVINCE : KUTIM, code),
                provincial ? PROVINCE : KUTIM,
                row.get("nama").replaceFirst("\\s*\\([^)]*\\)$", ""),
                kind,
                tier,
                ownOffice ? UnitCode.of(KUTIM, "SETDA") : null,
                row.get("domain_tupoksi"),
                keywords,
                row.get("catatan_yurisdiksi").equals("-") ? "" : row.get("catatan_yurisdiksi"),
                validFrom,
                null,
                FUNCTIONS.functions(code));
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
        boolean kecamatan = kind == UnitKind.KECAMATAN;
        Tier tier = kecamatan ? Tier.KECAMATAN : Tier.DESA;
        TierMatter matter = Objects.requireNonNull(matters.get(tier));
        return new UnitPublished(
                UnitCode.of(region),
                region.kabupaten().orElseThrow(),
                row.get("jenis") + " " + row.get("nama"),
                kind,
                tier,
                kecamatan ? null : UnitCode.of(region.kecamatan().orElseThrow()),
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
