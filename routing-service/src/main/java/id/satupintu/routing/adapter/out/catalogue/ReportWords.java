package id.satupintu.routing.adapter.out.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes the words of reports and of the catalogue comparable: abbreviations and slang are written out ("jln" is
 * "jalan"), words without meaning of their own are left out, the others are brought to their stem ("berlubang" is
 * "lubang"), but for those whose stem means something else ("kekerasan" is violence, "keras" is loud).
 */
final class ReportWords {
    /** An address says where, not what: "RT 05" is no word about an RT. */
    private static final Pattern RT_OF_AN_ADDRESS =
            Pattern.compile("\\b(rt|rw)[\\s.:/]*\\d+", Pattern.CASE_INSENSITIVE);

    /** "Mohon bantuannya" asks for no social aid. */
    private static final Pattern PLEA = Pattern.compile(
            "\\b(mohon|minta|tolong|harap|butuh|atas)\\s+(sekali\\s+)?(di)?(bantu(an)?(nya)?|perhatian(nya)?)\\b(?!\\s+(sosial|dana|modal|hukum|bencana))",
            Pattern.CASE_INSENSITIVE);

    private final Map<String, String> abbreviations;
    private final CharArraySet unstemmed;
    private final Analyzer analyzer;

    private ReportWords(Map<String, String> abbreviations, CharArraySet stopWords, CharArraySet unstemmed) {
        this.abbreviations = abbreviations;
        this.unstemmed = unstemmed;
        this.analyzer = new IndonesianAnalyzer(stopWords, unstemmed);
    }

    /** With the word lists of this build. */
    static ReportWords bundled() {
        Map<String, String> abbreviations = new HashMap<>();
        List<String> rows = lines("catalogue/singkatan.csv");
        for (String line : rows.subList(1, rows.size())) {
            int comma = line.indexOf(',');
            abbreviations.put(line.substring(0, comma), line.substring(comma + 1));
        }
        return new ReportWords(
                abbreviations,
                new CharArraySet(lines("catalogue/stopwords-id.txt"), true),
                new CharArraySet(lines("catalogue/tanpa-akar.txt"), true));
    }

    /** The same, but keeping words that have no meaning of their own: where every word of a phrase counts. */
    ReportWords wordByWord() {
        return new ReportWords(abbreviations, CharArraySet.EMPTY_SET, unstemmed);
    }

    /** {@code text} without what says where it is and how it is asked. */
    static String matter(String text) {
        return PLEA.matcher(RT_OF_AN_ADDRESS.matcher(text).replaceAll(" ")).replaceAll(" ");
    }

    /** The stems of {@code text}, in order. */
    List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("text", new StringReader(writtenOut(text)))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stems;
    }

    /** Lower case, abbreviations in full, one blank between words. */
    String writtenOut(String text) {
        StringBuilder full = new StringBuilder(text.length() + 32);
        String lower = RT_OF_AN_ADDRESS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
        int length = lower.length();
        int at = 0;
        while (at < length) {
            int start = at;
            while (at < length && Character.isLetterOrDigit(lower.charAt(at))) {
                at++;
            }
            if (at > start) {
                String word = lower.substring(start, at);
                full.append(abbreviations.getOrDefault(word, word)).append(' ');
            } else {
                at++;
            }
        }
        return full.toString();
    }

    static List<String> lines(String resource) {
        InputStream in =
                Objects.requireNonNull(ReportWords.class.getClassLoader().getResourceAsStream(resource), resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
