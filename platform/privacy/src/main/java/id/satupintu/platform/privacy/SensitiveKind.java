package id.satupintu.platform.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the redactor knows, surest first. The first kinds are harmless numbers that look dangerous: they have no marker
 * and keep the later kinds away.
 */
enum SensitiveKind {
    /** Our own numbers, {@code KTM-2026-482173905-K}. */
    COMPLAINT_NUMBER(13, "", "(?<![\\p{L}\\d])(?i:[A-Z]{3})-\\d{4}-\\d{9}-[0-9A-Za-z](?![\\p{L}\\d])"),
    /** Kemendagri code of a desa, {@code 64.08.04.2002}. */
    REGION_CODE(10, "", "(?<![\\d.])\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}(?!\\.?\\d)"),
    /** A pair of coordinates copied from a map. */
    COORDINATES(10, "", "(?<![\\d.])-?\\d\\.\\d{3,18}\\s*,\\s*1\\d\\d\\.\\d{3,18}(?!\\d)"),
    /** Rp 1.500.000, 2.500.000.000, 1500000000 rupiah. */
    PRICE(
            1,
            "",
            "(?i:\\brp\\.?\\s?)\\d{1,15}(?:[.,]\\d{1,3})*(?![\\d])"
                    + "|(?<![\\d.,])[1-9]\\d{0,2}(?:\\.\\d{3}){2,}(?:,\\d{1,2})?(?!\\.?\\d)"
                    + "|(?<![\\d.,])[1-9]\\d{0,14}(?=\\s?(?i:rupiah|ribu|juta|mili[ay]+r)\\b)"),
    DATE(
            6,
            "",
            "(?<!\\d)(?<!\\d[-/.])(?:(?:19|20)\\d\\d-[01]\\d-[0-3]\\d|[0-3]?\\d([-/.])[01]?\\d\\1(?:19|20)\\d\\d)"
                    + "(?![-/.]?\\d)"),
    EMAIL(
            0,
            "[email disamarkan]",
            "[\\p{L}\\p{N}._%+\\-]{1,64}@[\\p{L}\\p{N}\\-]{1,63}(?:\\.[\\p{L}\\p{N}\\-]{1,63}){1,4}"),
    /** Sixteen digits in one run, or in the groups people write them in. */
    NIK(
            16,
            "[NIK disamarkan]",
            "(?<!\\d)(?:\\d{16}|" + Part.PROVINCE + "(?:" + Part.grouped(2, 4, 4, 4) + "|" + Part.grouped(4, 6, 4)
                    + "|" + Part.grouped(4, 10) + "|" + Part.grouped(10, 4) + "|" + Part.grouped(6, 8) + "|"
                    + Part.grouped(4, 2, 2, 2, 4) + "|" + Part.grouped(0, 2, 2, 6, 4) + "|"
                    + Part.grouped(0, 2, 2, 2, 2, 2, 4) + "))(?!\\d)"),
    /** Sixteen digits with separators anywhere, when they make a true NIK: province, day (women: plus 40) and month. */
    SPACED_NIK(
            16,
            "[NIK disamarkan]",
            "(?<![\\d+])(?<!\\d[ .\\-])\\d(?:[ .\\-]?\\d){15}(?![ .\\-]?\\d)",
            SensitiveKind::isNik),
    /** A mobile number, 10 to 14 digits with its prefix, in one run or in the usual groups. */
    MOBILE(
            9,
            "[nomor telepon disamarkan]",
            "(?<!\\d)(?:\\+\\h?62|62|0062|\\(?0)" + Part.GAP + "?\\(?0?\\)?8(?:\\d{7,11}|\\d{1,3}\\)?(?:"
                    + Part.grouped(0, 4, 4) + "|" + Part.grouped(0, 4, 3) + "|" + Part.grouped(0, 4, 5) + "|"
                    + Part.grouped(0, 4, 6) + "|"
                    + Part.grouped(0, 3, 3, 4) + "|" + Part.grouped(0, 3, 3, 3) + "|" + Part.grouped(0, 3, 3, 2) + "|"
                    + Part.grouped(0, 3, 5) + "|" + Part.grouped(0, 3, 4) + "|" + Part.grouped(0, 3, 3) + "|"
                    + Part.GAP + "\\d{6,8}|(?:" + Part.GAP + "\\d{2}){4,5})|\\d{4,5}" + Part.GAP + "\\d{3,6})(?!\\d)"),
    /** A mobile number with separators anywhere. */
    SPACED_MOBILE(
            9,
            "[nomor telepon disamarkan]",
            "(?<!\\d)(?<!\\d[ .\\-])(?:\\+?6[ .\\-]?2|0)[ .\\-]{0,2}8(?:[ .\\-]{0,2}\\d){7,11}(?![ .\\-]?\\d)"),
    /** A landline with its area code, (0549) 21234. */
    LANDLINE(
            8,
            "[nomor telepon disamarkan]",
            "(?<!\\d)(?<!\\d[.,])\\(?0[2-79]\\d{1,2}\\)?" + Part.GAP + "?\\d{5,8}(?!\\d)"),
    /** KT 1234 AB: only prefixes that police regions use, and suffixes that are no unit of measure. */
    PLATE(
            1,
            "[pelat nomor disamarkan]",
            "(?<![\\p{L}\\d])(?:" + Part.POLICE_REGION + "[ \\-.]{0,2}\\d{1,4}[ \\-.]{0,2}[A-Z]{1,3}"
                    + "|[ABDEFGHKLMNPRSTWZ](?<!(?i:blok|gang|jalur|gg\\.?|kav\\.?)\\s.)[ \\-]?\\d{3,4}[ \\-]?[A-Z]{2,3}"
                    + "|[Kk][TtBbHhUu][ \\-]?\\d{3,4}[ \\-]?[A-Za-z]{1,3})(?![\\p{L}\\d])",
            SensitiveKind::isPlate),
    /** Whatever is written after "rekening". */
    NAMED_ACCOUNT(
            6,
            "[nomor rekening disamarkan]",
            "(?i:\\b(?:no)?\\.?\\s?rek(?:ening)?\\b)[^\\d\\n]{0,30}?(\\d(?:[ .\\-]?\\d){5,24})(?!\\d)",
            _ -> true,
            1),
    /** Ten digits and more in one run, or in groups that are neither years nor thousands. */
    ACCOUNT(
            10,
            "[nomor rekening disamarkan]",
            "(?<!\\d)(?:\\d{10,40}"
                    + "|(?<!\\d-)\\d{2,10}(?:-\\d{1,10}){1,5}(?!-\\d)"
                    + "|\\d{4} \\d{2} \\d{6} \\d{2} \\d"
                    + "|\\d{3,4}(?:([ .])\\d{3,4}){2,4}"
                    + "|\\d{3}\\.\\d{3}\\.\\d{4,7}"
                    + ")(?!\\d)",
            SensitiveKind::isAccount),
    /** Up to three capitalised words after an announcement. */
    NAME(
            0,
            "[nama disamarkan]",
            "(?<![\\p{L}\\p{N}])(?i:nama\\s+(?:lengkap\\s+)?saya(?:\\s+(?:adalah|ialah))?|atas\\s+nama|a\\.\\s?n\\.?|a/n)"
                    + "\\s{0,3}:?\\s{0,3}(" + Part.NAME_WORD + "(?:\\h{1,2}" + Part.NAME_WORD + "){0,2})",
            _ -> true,
            1);

    private static final Set<String> NOT_A_PLATE = Set.of(
            "RT", "RW", "KG", "KM", "CM", "MM", "GR", "HA", "KW", "KV", "KVA", "RB", "JT", "TON", "ORG", "KK", "M", "L",
            "HP", "JAM", "HR", "TH", "THN", "BLN", "PCS", "UNT", "WIB", "WIT");

    private final int leastDigits;
    private final String marker;
    private final Pattern pattern;
    private final Predicate<String> accepted;
    private final int group;

    SensitiveKind(int leastDigits, String marker, String pattern) {
        this(leastDigits, marker, pattern, _ -> true);
    }

    SensitiveKind(int leastDigits, String marker, String pattern, Predicate<String> accepted) {
        this(leastDigits, marker, pattern, accepted, 0);
    }

    /** @param leastDigits a text with fewer digits than this cannot hold one */
    SensitiveKind(int leastDigits, String marker, String pattern, Predicate<String> accepted, int group) {
        this.leastDigits = leastDigits;
        this.marker = marker;
        this.pattern = Pattern.compile(pattern);
        this.accepted = accepted;
        this.group = group;
    }

    /** What stands in its place; empty when it stays. */
    String marker() {
        return marker;
    }

    /**
     * False when {@code text} cannot hold one, told without looking for it.
     *
     * @param digits how many of its characters are 0 to 9
     */
    boolean possibleIn(String text, long digits) {
        return digits >= leastDigits && (this != EMAIL || text.indexOf('@') >= 0);
    }

    Pattern pattern() {
        return pattern;
    }

    /** Which group of {@link #pattern} is the thing itself. */
    int group() {
        return group;
    }

    /** A second look at what has the right shape. */
    boolean accepts(String found) {
        return accepted.test(found);
    }

    /** Finds a name somebody is known by; empty when it cannot be told from other words. */
    static Optional<Pattern> knownName(String name) {
        List<String> words = Arrays.stream(name.strip().split("[\\s.,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        boolean several = words.size() > 1;
        if (words.isEmpty() || (!several && !words.getFirst().matches("(?=.{3})" + Part.NAME_WORD))) {
            return Optional.empty();
        }
        String pattern = words.stream().map(Pattern::quote).collect(Collectors.joining("[\\s.,]{1,4}"));
        int letters = several ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        return Optional.of(Pattern.compile("(?<![\\p{L}\\p{N}])" + pattern + "(?![\\p{L}\\p{N}])", letters));
    }

    private static boolean isNik(String found) {
        String digits = digits(found);
        int day = Integer.parseInt(digits.substring(6, 8)) % 40;
        int month = Integer.parseInt(digits.substring(8, 10));
        boolean oneSeparator = found.replaceAll("\\d", "").chars().distinct().count() <= 1;
        // Kalimantan Tengah (62) has no kabupaten 8x, but a phone number with its country code begins like that.
        boolean province = digits.matches(Part.PROVINCE + "\\d+") && !digits.startsWith("628");
        return oneSeparator && province && day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }

    private static boolean isPlate(String found) {
        String suffix = found.replaceFirst("^[^\\d]*\\d+[ \\-.]*", "");
        return !NOT_A_PLATE.contains(suffix.toUpperCase(Locale.ROOT));
    }

    private static boolean isAccount(String found) {
        boolean years = true;
        for (String group : found.split("[ .\\-]")) {
            years = years && group.matches("(?:19|20)\\d\\d");
        }
        int digits = digits(found).length();
        return !years && digits >= 10;
    }

    private static String digits(String found) {
        return found.replaceAll("\\D", "");
    }

    /** Pieces the patterns are made of. */
    private static final class Part {
        /** What people put between groups of digits. */
        static final String GAP = "(?:\\h?[-./\\u2010-\\u2013]\\h?|\\h{1,2})";

        /** First two digits of a NIK: the provinces there are. */
        static final String PROVINCE = "(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])";

        /** Letters a plate of two begins with. */
        static final String POLICE_REGION = "(?:A[ABDEG]|B[ABDEGHKLMNP]|D[A-EGHK-NPRSTW]|E[ABD]|K[BHTU]|P[ABG])";

        /** A capitalised word that is no office, place or form field. */
        static final String NAME_WORD =
                "(?!(?i:ketua|kepala|rt|rw|desa|kelurahan|kecamatan|kabupaten|kota|jalan|jl|warga|masyarakat|nik|no|nomor"
                        + "|tinggal|saya|alamat|hp|telp|wa|umur|dinas|bupati|camat|lurah|kades|pemerintah|pt|cv|yayasan"
                        + "|kelompok|dari|di|dan|yang|dengan|mohon)\\b)\\p{Lu}[\\p{L}'’\\-]*\\.?";

        private Part() {}

        /** Groups of so many digits, with a gap before each but the first; a first group of 0 is left out. */
        static String grouped(int... sizes) {
            StringBuilder pattern = new StringBuilder();
            for (int i = 0; i < sizes.length; i++) {
                pattern.append(i == 0 ? "" : GAP).append(sizes[i] == 0 ? "" : "\\d{" + sizes[i] + "}");
            }
            return pattern.toString();
        }
    }
}
