package id.satupintu.system;

import id.satupintu.system.Permissions.Endpoint;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** What the answers of the matrix were, which of them were otherwise than expected, and which told who reports. */
final class MatrixFindings {
    private final Map<String, List<String>> wrong = new LinkedHashMap<>();
    private final List<String> tellers = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();

    void answered(int status) {
        answers.merge(status, 1, Integer::sum);
    }

    /** Looks in everything that was answered for what only the reporter knows. */
    void answered(Endpoint endpoint, Asker asker, HttpResponse<String> answer) {
        answered(answer.statusCode());
        String told = (answer.body() + answer.headers().map()).toLowerCase(Locale.ROOT);
        Scene.IDENTITY.stream()
                .filter(told::contains)
                .forEach(found -> tellers.add(endpoint.name() + " tells " + asker + " \"" + found + "\""));
    }

    synchronized void expect(
            boolean fulfilled, Endpoint endpoint, Asker asker, String id, String expected, int status) {
        if (!fulfilled) {
            wrong.computeIfAbsent(endpoint.name(), _ -> new ArrayList<>())
                    .add("about " + id + " as " + asker + ": " + status + " instead of: " + expected);
        }
    }

    /** The endpoints that answered otherwise than the table says: how often, and the first such answer of each. */
    List<String> wrong() {
        return wrong.entrySet().stream()
                .map(found -> found.getKey() + ", " + found.getValue().size() + " times, first: "
                        + found.getValue().getFirst())
                .toList();
    }

    /** Answers in which something of the reporter was found. */
    List<String> tellers() {
        return tellers;
    }

    String summary(int askers) {
        int all = answers.values().stream().mapToInt(Integer::intValue).sum();
        return "role matrix: " + all + " answers of " + Permissions.endpoints().size() + " endpoints to "
                + askers + " askers, by status " + answers + "; otherwise than the table says: "
                + wrong.values().stream().mapToInt(List::size).sum();
    }
}
