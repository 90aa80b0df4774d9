package id.satupintu.notification.adapter.out.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.notification.BooksInMemory;
import id.satupintu.notification.adapter.out.mongo.InAppNotices.Lying;
import id.satupintu.notification.domain.Mailbox;
import id.satupintu.notification.domain.NoticeBookType;
import id.satupintu.notification.domain.NoticeCommand;
import id.satupintu.notification.domain.NoticeDecider;
import id.satupintu.notification.domain.Occasion;
import id.satupintu.notification.domain.Occasion.AboutCase.CaseOpened;
import id.satupintu.notification.domain.Patience;
import id.satupintu.notification.domain.Post;
import id.satupintu.platform.aggregate.Cause;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.platform.messaging.EventJson;
import id.satupintu.platform.testkit.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BooksWithInboxTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T01:00:00Z");
    private static final Post PUPR = new Post(Tier.OPD, new UnitRef(new UnitCode("64.08-PUPR"), "Dinas PUPR"));
    private static final Mailbox MAILBOX = new Mailbox("64.08-PUPR");

    private final BooksInMemory books = new BooksInMemory(new NoticeBookType(new NoticeDecider(
            new Patience(Duration.ofHours(24), Duration.ofHours(72), List.of(Duration.ofMinutes(1))), _ -> false)));
    private MongoClient client;
    private MongoTemplate mongo;
    private InAppNotices inbox;

    @BeforeEach
    void open() {
        String uri = TestStore.freshDatabase();
        client = MongoClients.create(uri);
        String path = uri.substring(uri.lastIndexOf('/') + 1);
        mongo = new MongoTemplate(new SimpleMongoClientDatabaseFactory(client, path.replaceAll("\\?.*", "")));
        inbox = new InAppNotices(mongo, EventJson.mapper());
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void a_notice_whose_listing_was_lost_is_listed_when_the_event_comes_again() {
        books.handle(opened(1));
        assertThat(inbox.newest(List.of(MAILBOX), 0, 10)).isEmpty();

        new BooksWithInbox(books, inbox).handleAll(List.of(opened(1)));

        assertThat(inbox.newest(List.of(MAILBOX), 0, 10)).hasSize(1);
    }

    @Test
    void an_event_that_comes_again_leaves_what_was_read_read() {
        BooksWithInbox store = new BooksWithInbox(books, inbox);
        store.handle(opened(1));
        String noticeId = inbox.newest(List.of(MAILBOX), 0, 1).getFirst().noticeId();
        inbox.markRead(noticeId, List.of(MAILBOX), MORNING);

        store.handle(opened(1));

        assertThat(inbox.newest(List.of(MAILBOX), 0, 10)).singleElement().satisfies(lying -> assertThat(lying.readAt())
                .isEqualTo(MORNING));
    }

    @Test
    void the_newest_come_first_and_no_more_than_asked_for() {
        BooksWithInbox store = new BooksWithInbox(books, inbox);
        store.handleAll(List.of(opened(2), opened(1), opened(3)));

        assertThat(inbox.newest(List.of(MAILBOX, new Mailbox("64.08:COORDINATOR")), 0, 2))
                .extracting(Lying::complaintId)
                .containsExactly(id(3), id(2));
    }

    private static ComplaintId id(int number) {
        return ComplaintId.of("KTM", 2026, number);
    }

    private static Request<NoticeCommand> opened(int number) {
        Occasion occasion = new Occasion("event-" + number, MORNING.plusSeconds(number), new CaseOpened(PUPR, MORNING));
        return Request.because(
                new Cause(occasion.eventId(), null, null),
                id(number).value(),
                new NoticeCommand.Hear(id(number), new RegionCode("64.08"), occasion));
    }
}
