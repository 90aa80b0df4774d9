package id.satupintu.notification.adapter.in.timer;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.RegionCode;
import id.satupintu.notification.BooksInMemory;
import id.satupintu.notification.domain.Contact.SealedAddress;
import id.satupintu.notification.domain.Letter;
import id.satupintu.notification.domain.NoticeBookType;
import id.satupintu.notification.domain.NoticeCommand;
import id.satupintu.notification.domain.NoticeCommand.Obstacle;
import id.satupintu.notification.domain.NoticeDecider;
import id.satupintu.notification.domain.Occasion;
import id.satupintu.notification.domain.Patience;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.platform.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LetterRoundTest {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final SettableClock machine = new SettableClock(Instant.parse("2026-11-20T01:00:00Z"));
    private final BooksInMemory books = new BooksInMemory(new NoticeBookType(
            new NoticeDecider(new Patience(Duration.ofHours(24), Duration.ofHours(72), List.of(PAUSE)), _ -> false)));
    private final Queue<String> carried = new ConcurrentLinkedQueue<>();

    @Test
    void carries_each_letter_once() throws InterruptedException {
        owe(1);
        owe(2);
        LetterRound round = round(50, _ -> Optional.empty());

        assertThat(round.go()).isEqualTo(2);
        assertThat(round.go()).isZero();
        assertThat(carried).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void takes_nothing_while_the_gateway_is_known_to_be_away() throws InterruptedException {
        ComplaintId id = owe(1);

        assertThat(round(0, _ -> Optional.empty()).go()).isZero();

        assertThat(books.find(id.value()).orElseThrow().letters())
                .extracting(Letter::attempts)
                .containsExactly(0);
    }

    @Test
    void tries_again_after_the_pause_and_not_before() throws InterruptedException {
        owe(1);
        LetterRound round = round(50, _ -> carried.size() < 2 ? Optional.of(Obstacle.GATEWAY_AWAY) : Optional.empty());

        assertThat(round.go()).isEqualTo(1);
        machine.advance(PAUSE.minusMillis(1));
        assertThat(round.go()).isZero();
        machine.advance(Duration.ofMillis(1));
        assertThat(round.go()).isEqualTo(1);
        machine.advance(PAUSE);
        assertThat(round.go()).isZero();
    }

    @Test
    void a_letter_whose_outcome_was_never_reported_goes_again_as_the_same_notice_and_disturbs_no_other()
            throws InterruptedException {
        ComplaintId lost = owe(1);
        owe(2);
        LetterRound falls = round(50, errand -> {
            if (errand.complaintId().equals(lost)) {
                throw new IllegalStateException("fell over after sending");
            }
            return Optional.empty();
        });
        assertThat(falls.go()).isEqualTo(1);

        LetterRound next = round(50, _ -> Optional.empty());
        assertThat(next.go()).isZero();
        machine.advance(Duration.ofMinutes(10));
        assertThat(next.go()).isEqualTo(1);

        assertThat(carried).hasSize(3);
        assertThat(List.copyOf(carried).getLast()).isIn(List.copyOf(carried).subList(0, 2));
    }

    private LetterRound round(int capacity, Function<Postman.Errand, Optional<Obstacle>> gateway) {
        Postman postman = new Postman() {
            @Override
            public int capacity() {
                return capacity;
            }

            @Override
            public Optional<Obstacle> carry(Errand errand) {
                carried.add(errand.notice().noticeId());
                return gateway.apply(errand);
            }
        };
        return new LetterRound(books, postman, machine);
    }

    private ComplaintId owe(int number) {
        ComplaintId id = ComplaintId.of("KTM", 2026, number);
        RegionCode kutim = new RegionCode("64.08");
        books.handle(Request.of(
                id.value(), new NoticeCommand.LearnContact(id, kutim, new SealedAddress("contact-1", "", "", ""))));
        books.handle(Request.of(
                id.value(),
                new NoticeCommand.Hear(
                        id, kutim, new Occasion("event-" + number, machine.instant(), new Occasion.What.Received()))));
        return id;
    }
}
