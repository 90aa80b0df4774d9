package id.satupintu.platform.local.demo;

import id.satupintu.platform.local.demo.PatientHttp.Answer;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;

/** Counts requests the services did not take, by what was asked and the code of the problem. */
final class Refusals {
    private final Map<String, Integer> counts = new TreeMap<>();

    synchronized void note(String what, Answer refused) {
        counts.merge(what + " " + refused.status() + " " + code(refused), 1, Integer::sum);
    }

    synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    private static String code(Answer refused) {
        try {
            return refused.json().path("code").asString("");
        } catch (JacksonException noJson) {
            return "";
        }
    }
}
