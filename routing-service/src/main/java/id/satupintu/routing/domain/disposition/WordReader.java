package id.satupintu.routing.domain.disposition;

import java.util.List;

/** Reads what a text is about. */
@FunctionalInterface
public interface WordReader {

    /** The stems of the words that bear a meaning, each once, in order; no numbers and nothing that was masked. */
    List<String> words(String text);
}
