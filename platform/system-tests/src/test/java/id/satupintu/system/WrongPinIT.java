package id.satupintu.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.system.Scene.Body;
import id.satupintu.system.Scene.Handed;
import id.satupintu.system.Scene.Matter;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who guesses PINs is slowed down, and learns nothing on the way: not even whether there is such a report. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(SceneExtension.class)
class WrongPinIT {
    private static final int WRONG_ONES = 10;

    /** Begins anywhere: a system that stays up between two runs remembers what was tried. */
    private static final AtomicInteger NOBODYS =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(900_000_000, 990_000_000));

    /** What is seen from outside of an answer. */
    private record Seen(int status, String body, Map<String, List<String>> headers) {}

    private static String nobodys() {
        return ComplaintId.of("KTM", 2026, NOBODYS.incrementAndGet()).value();
    }

    private static Seen seen(HttpResponse<String> answer, String number) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        // These are another with every answer, whatever it says.
        Stream.of("date", "x-correlation-id", "set-cookie", "content-length").forEach(headers::remove);
        // Counts down by the second.
        headers.computeIfPresent(
                "retry-after", (_, seconds) -> List.of(seconds.getFirst().length() + " digits"));
        String body = answer.body()
                .replace(number, "…")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("\"correlationId\":\"[^\"]*\"", "");
        return new Seen(answer.statusCode(), body, headers);
    }

    private static List<Seen> guess(String number, BiFunction<String, String, HttpResponse<String>> door) {
        return IntStream.rangeClosed(0, WRONG_ONES)
                .mapToObj(n -> seen(door.apply(number, "%08d".formatted(n)), number))
                .toList();
    }

    /** Wrong PINs for a report there is and for one there is not, then the right one: alike, and shut after the tenth. */
    private void alike(Handed report, BiFunction<String, String, HttpResponse<String>> door, int wrong) {
        String madeUp = nobodys();
        List<Seen> real = guess(report.id(), door);
        List<Seen> none = guess(madeUp, door);

        assertThat(real).isEqualTo(none);
        assertThat(real.stream().limit(WRONG_ONES).map(Seen::status)).containsOnly(wrong);
        assertThat(real.getLast().status()).isEqualTo(429);
        assertThat(real.getLast().headers()).containsKey("retry-after");
        assertThat(seen(door.apply(report.id(), report.pin()), report.id()))
                .as("the right PIN while it is shut")
                .isEqualTo(seen(door.apply(madeUp, report.pin()), madeUp))
                .extracting(Seen::status)
                .isEqualTo(429);
    }

    @Test
    void a_program_that_guesses_is_slowed_down_and_told_nothing(Scene scene) {
        alike(
                scene.handIn(Matter.RT),
                (number, pin) -> scene.send(
                        "intake-service", "GET", "/api/v1/complaints/" + number, null, Body.NONE, "X-Pin", pin),
                404);
    }

    @Test
    void a_program_that_guesses_with_an_act_is_slowed_down_and_told_nothing(Scene scene) {
        alike(
                scene.handIn(Matter.RT),
                (number, pin) -> scene.send(
                        "intake-service",
                        "POST",
                        "/api/v1/complaints/" + number + "/withdrawal",
                        null,
                        Body.NONE,
                        "X-Pin",
                        pin),
                404);
    }

    @Test
    void a_person_who_guesses_at_the_door_is_slowed_down_and_told_nothing(Scene scene) {
        Forms form = Forms.open(scene);

        alike(scene.handIn(Matter.RT), (number, pin) -> form.post("/lacak", Map.of("nomor", number, "pin", pin)), 422);
    }

    @Test
    void without_a_pin_a_report_there_is_and_one_there_is_not_are_answered_alike(Scene scene) {
        String real = scene.handIn(Matter.RT).id();
        String none = nobodys();

        for (String path : List.of("", "/replies", "/confirmation", "/support")) {
            String method = path.isEmpty() ? "GET" : "POST";
            Body body = path.equals("/replies") ? Body.json(Map.of("text", "Keterangan tambahan.")) : Body.NONE;
            Seen there =
                    seen(scene.send("intake-service", method, "/api/v1/complaints/" + real + path, null, body), real);
            Seen nothing =
                    seen(scene.send("intake-service", method, "/api/v1/complaints/" + none + path, null, body), none);

            assertThat(there).as(path).isEqualTo(nothing);
        }
    }

    /** The tries take turns, so that whatever else the machine does slows both down. */
    @Test
    void a_wrong_pin_takes_as_long_for_a_report_there_is_as_for_one_there_is_not(Scene scene) {
        List<Long> real = new ArrayList<>();
        List<Long> none = new ArrayList<>();
        for (int report = 0; report < 40; report++) {
            String there = scene.handIn(Matter.RT).id();
            String nothing = nobodys();
            for (int n = 0; n < 3; n++) {
                long first = nanos(scene, report % 2 == 0 ? there : nothing);
                long second = nanos(scene, report % 2 == 0 ? nothing : there);
                real.add(report % 2 == 0 ? first : second);
                none.add(report % 2 == 0 ? second : first);
            }
        }
        long there = median(real);
        long nothing = median(none);

        System.out.printf(
                "wrong pin: median %.2f ms for a report there is, %.2f ms for one there is not%n",
                there / 1e6, nothing / 1e6);
        assertThat((double) Math.max(there, nothing) / Math.min(there, nothing)).isLessThan(2);
    }

    private static long nanos(Scene scene, String number) {
        long start = System.nanoTime();
        int status = scene.send(
                        "intake-service", "GET", "/api/v1/complaints/" + number, null, Body.NONE, "X-Pin", "00000000")
                .statusCode();
        long taken = System.nanoTime() - start;
        assertThat(status).isEqualTo(404);
        return taken;
    }

    private static long median(List<Long> all) {
        return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
    }
}
