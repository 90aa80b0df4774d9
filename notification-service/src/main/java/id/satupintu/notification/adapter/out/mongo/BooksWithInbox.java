package id.satupintu.notification.adapter.out.mongo;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.notification.NotificationEvent;
import id.satupintu.contracts.notification.NotificationEvent.NoticeChannel;
import id.satupintu.notification.adapter.out.mongo.InAppNotices.Laid;
import id.satupintu.notification.domain.Notice;
import id.satupintu.notification.domain.NoticeBook;
import id.satupintu.notification.domain.NoticeCommand;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.platform.aggregate.Result;
import id.satupintu.platform.aggregate.SearchQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The books, and after them the inbox: what a book lays down is listed once the write of the book is on disk. When we
 * fall over in between, the events come again, the book knows them, and the inbox gets what the book holds.
 */
public final class BooksWithInbox implements AggregateStore<NoticeCommand, NoticeBook, NotificationEvent> {
    private final AggregateStore<NoticeCommand, NoticeBook, NotificationEvent> books;
    private final InAppNotices inbox;

    public BooksWithInbox(AggregateStore<NoticeCommand, NoticeBook, NotificationEvent> books, InAppNotices inbox) {
        this.books = books;
        this.inbox = inbox;
    }

    @Override
    public Result<NoticeBook, NotificationEvent> handle(Request<NoticeCommand> request) {
        return handleAll(List.of(request)).getFirst();
    }

    @Override
    public List<Result<NoticeBook, NotificationEvent>> handleAll(List<Request<NoticeCommand>> requests) {
        List<Result<NoticeBook, NotificationEvent>> results = books.handleAll(requests);
        List<Laid> laid = new ArrayList<>();
        for (Result<NoticeBook, NotificationEvent> result : results) {
            switch (result) {
                case Result.Stored<NoticeBook, NotificationEvent> stored -> {
                    Set<String> now = new HashSet<>();
                    for (NotificationEvent event : stored.events()) {
                        if (event.notice().channel() == NoticeChannel.IN_APP) {
                            now.add(event.notice().noticeId());
                        }
                    }
                    collect(stored.state(), notice -> now.contains(notice.noticeId()), laid);
                }
                case Result.AlreadyHeard<NoticeBook, NotificationEvent>(NoticeBook book) ->
                    collect(book, _ -> true, laid);
                case Result.Refused<NoticeBook, NotificationEvent> _,
                        Result.Taken<NoticeBook, NotificationEvent> _,
                        Result.Broken<NoticeBook, NotificationEvent> _ -> {}
            }
        }
        inbox.lay(laid);
        return results;
    }

    private static void collect(NoticeBook book, Predicate<Notice> wanted, List<Laid> laid) {
        @Nullable ComplaintId complaintId = book.complaintId();
        @Nullable RegionCode kabupaten = book.kabupaten();
        if (complaintId != null && kabupaten != null) {
            book.inApp().stream()
                    .filter(wanted)
                    .map(notice -> new Laid(complaintId, kabupaten, notice))
                    .forEach(laid::add);
        }
    }

    @Override
    public Optional<NoticeBook> find(String id) {
        return books.find(id);
    }

    @Override
    public Map<String, NoticeBook> findAll(List<String> ids) {
        return books.findAll(ids);
    }

    @Override
    public List<NoticeBook> search(SearchQuery query) {
        return books.search(query);
    }
}
