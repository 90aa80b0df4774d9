package id.satupintu.platform.embeddedmongo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last answer to each of the most recent sessions. */
final class RecentAnswers<A> {

    private final Map<String, A> answers;

    RecentAnswers(int sessions) {
        answers = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, A> eldest) {
                return size() > sessions;
            }
        };
    }

    synchronized @Nullable A get(String session) {
        return answers.get(session);
    }

    synchronized void put(String session, A answer) {
        answers.put(session, answer);
    }
}
