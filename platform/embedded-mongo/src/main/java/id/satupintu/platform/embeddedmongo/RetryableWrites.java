package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.function.Supplier;

/** A write that is sent again with the same number, because its answer got lost, is answered again and not done again. */
final class RetryableWrites {

    private record Answer(long number, Document document) {}

    private static final int SESSIONS = 1000;
    private static final int STRIPES = 4096;

    private final RecentAnswers<Answer> answers = new RecentAnswers<>(SESSIONS);
    private final Object[] stripes = new Object[STRIPES];

    RetryableWrites() {
        Arrays.setAll(stripes, i -> new Object());
    }

    Document once(String session, long number, Supplier<Document> write) {
        // The first attempt may still be running.
        synchronized (stripes[Math.floorMod(session.hashCode(), STRIPES)]) {
            Answer known = answers.get(session);
            if (known != null && known.number() == number) {
                return known.document();
            }
            Document document = write.get();
            answers.put(session, new Answer(number, document));
            return document;
        }
    }
}
