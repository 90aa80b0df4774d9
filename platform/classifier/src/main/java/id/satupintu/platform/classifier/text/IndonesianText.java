package id.satupintu.platform.classifier.text;

import id.satupintu.platform.classifier.Resource;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tartarus.snowball.ext.IndonesianStemmer;

/**
 * Makes the words of reports comparable: lower case, abbreviations and slang written out ("jln" is "jalan"), drawn-out
 * letters shortened ("tolooong"), doubled words made single ("jalan-jalan", "gorong2"), affixes taken off for the stem
 * ("berlubang" is "lubang"). Numbers, phone numbers, NIK, addresses of mail and web become one sign each, so that
 * nothing about a person can be learned.
 */
public final class IndonesianText {
    /** Stands for any number. */
    public static final String NUMBER = "0";

    /** Stands for a phone number, a NIK, a mail or web address. */
    public static final String MASKED = "00";

    /** A word that no longer text can be: what follows is left out, so that no input costs more than this. */
    private static final int LONGEST_WORD = 40;

    private static final int MOST_WORDS = 2_000;
    private static final int DIGITS_OF_A_PHONE = 7;

    private final Map<String, String[]> writtenOut;
    private final Set<String> stopWords;

    private IndonesianText(Map<String, String[]> writtenOut, Set<String> stopWords) {
        this.writtenOut = writtenOut;
        this.stopWords = stopWords;
    }

    /** With the word lists of this build. */
    public static IndonesianText bundled() {
        Map<String, String[]> writtenOut = new HashMap<>();
        Resource.rows("text/singkatan.csv")
                .forEach(row -> writtenOut.put(row.get(0), row.get(1).split(" ")));
        return new IndonesianText(writtenOut, new HashSet<>(Resource.lines("text/stopwords-id.txt")));
    }

    /**
     * A word.
     *
     * @param text in standard spelling, lower case
     * @param stem without affixes
     * @param stop whether it has no meaning of its own
     * @param from where it begins in the text it was found in
     * @param to where it ends there
     */
    public record Word(String text, String stem, boolean stop, int from, int to) {}

    /** The words of {@code text}, in order; never fails, whatever is in it. */
    public List<Word> words(String text) {
        List<Word> words = new ArrayList<>(Math.min(MOST_WORDS, text.length() / 5 + 4));
        IndonesianStemmer stemmer = new IndonesianStemmer();
        int length = text.length();
        int at = 0;
        while (at < length && words.size() < MOST_WORDS) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int from = at;
            while (at < length && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            int address = endOfAddress(text, from, at);
            if (address > at) {
                at = address;
                words.add(new Word(MASKED, MASKED, true, from, at));
            } else {
                add(words, text, from, at, stemmer);
            }
        }
        return words;
    }

    /** Where a mail or web address that begins at {@code from} ends; {@code to} when there is none. */
    private static int endOfAddress(String text, int from, int to) {
        boolean web = text.startsWith("http", from) || text.startsWith("www.", from);
        boolean mail = to < text.length() && text.charAt(to) == '@';
        if (!web && !mail) {
            return to;
        }
        int at = to;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private void add(List<Word> words, String text, int from, int to, IndonesianStemmer stemmer) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        int letters = to - from - digits;
        if (letters == 0) {
            String sign = digits >= DIGITS_OF_A_PHONE ? MASKED : NUMBER;
            if (words.isEmpty() || !words.getLast().text().equals(sign)) {
                words.add(new Word(sign, sign, true, from, to));
            }
            return;
        }
        if (digits > 3) {
            words.add(new Word(MASKED, MASKED, true, from, to));
            return;
        }
        String word = shortened(plain(text.substring(from, Math.min(to, from + LONGEST_WORD))));
        String[] full = writtenOut.get(word);
        if (full == null && digits > 0) {
            word = withoutDoubling(word);
            full = writtenOut.get(word);
        }
        if (full == null) {
            if (!doubles(words, word, text, from)) {
                words.add(word(word, from, to, stemmer));
            }
            return;
        }
        for (String part : full) {
            words.add(word(part, from, to, stemmer));
        }
    }

    private Word word(String text, int from, int to, IndonesianStemmer stemmer) {
        return new Word(text, stem(text, stemmer), stopWords.contains(text), from, to);
    }

    /** Whether {@code word} only repeats the word before it, with a hyphen between. */
    private static boolean doubles(List<Word> words, String word, String text, int from) {
        return !words.isEmpty()
                && from > 0
                && text.charAt(from - 1) == '-'
                && words.getLast().to() == from - 1
                && words.getLast().text().equals(word);
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return Normalizer.normalize(lower, Normalizer.Form.NFKC);
            }
        }
        return lower;
    }

    /** "tolooong" is "tolong"; two equal letters may be spelling ("saat"), three never are. */
    private static String shortened(String word) {
        StringBuilder kept = null;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            boolean third = i >= 2 && letter == word.charAt(i - 1) && letter == word.charAt(i - 2);
            if (third && kept == null) {
                kept = new StringBuilder(word.substring(0, i - 1));
            } else if (!third && kept != null) {
                kept.append(letter);
            }
        }
        return kept == null || kept.isEmpty() ? word : kept.toString();
    }

    /** "jalan2nya" is "jalannya"; other digits within a word are left out as well. */
    private static String withoutDoubling(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isDigit(word.charAt(i))) {
                letters.append(word.charAt(i));
            }
        }
        return letters.toString();
    }

    private static String stem(String word, IndonesianStemmer stemmer) {
        if (word.length() < 5) {
            return word;
        }
        stemmer.setCurrent(word);
        return stemmer.stem() ? stemmer.getCurrent() : word;
    }
}
