package id.satupintu.platform.classifier.invented;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** How people really type: all small, all large, letters left out, doubled or swapped. */
final class Slips {
    private static final int ONE_WORD_IN = 14;

    private Slips() {}

    static String in(String text, RandomGenerator chance) {
        String typed =
                switch (chance.nextInt(10)) {
                    case 0 -> text.toUpperCase(Locale.ROOT);
                    case 1, 2, 3, 4 -> text.toLowerCase(Locale.ROOT);
                    default -> text;
                };
        if (chance.nextInt(10) < 4) {
            return typed;
        }
        StringBuilder slipped = new StringBuilder(typed.length());
        for (String word : typed.split(" ")) {
            slipped.append(slipped.isEmpty() ? "" : " ")
                    .append(word.length() > 4 && chance.nextInt(ONE_WORD_IN) == 0 ? slip(word, chance) : word);
        }
        return slipped.toString();
    }

    private static String slip(String word, RandomGenerator chance) {
        int at = 1 + chance.nextInt(word.length() - 2);
        return switch (chance.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            case 2 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            default -> word.charAt(0) + word.substring(1).replaceAll("[aiueo](?=.)", "");
        };
    }
}
