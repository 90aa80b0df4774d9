package id.satupintu.notification;

import id.satupintu.contracts.notification.NotificationEvent;
import id.satupintu.notification.domain.NoticeBook;
import id.satupintu.notification.domain.NoticeBookType;
import id.satupintu.notification.domain.NoticeCommand;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.Decision;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.platform.aggregate.Result;
import id.satupintu.platform.aggregate.SearchQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Books kept in memory by the same rules, for tests of what stands around them. */
public final class BooksInMemory implements AggregateStore<NoticeCommand, NoticeBook, NotificationEvent> {
    private final NoticeBookType type;
    private final Map<String, NoticeBook> books = new LinkedHashMap<>();
    private final Set<String> heard = new HashSet<>();

    public BooksInMemory(NoticeBookType type) {
        this.type = type;
    }

    @Override
    public Result<NoticeBook, NotificationEvent> handle(Request<NoticeCommand> request) {
        NoticeBook book = books.getOrDefault(request.id(), type.decider().initialState());
        if (request.cause() != null
                && !heard.add(request.id() + "/" + request.cause().eventId())) {
            return new Result.AlreadyHeard<>(book);
        }
        NoticeBook next = type.decider().learn(book, request.command());
        List<NotificationEvent> events =
                switch (type.decider().decide(request.command(), next)) {
                    case Decision.Accepted<NotificationEvent> accepted -> accepted.events();
                    case Decision.Refused<NotificationEvent> _ -> List.of();
                };
        for (NotificationEvent event : events) {
            next = type.decider().evolve(next, event);
        }
        books.put(request.id(), next);
        return new Result.Stored<>(next, events);
    }

    @Override
    public List<Result<NoticeBook, NotificationEvent>> handleAll(List<Request<NoticeCommand>> requests) {
        List<Result<NoticeBook, NotificationEvent>> results = new ArrayList<>();
        requests.forEach(request -> results.add(handle(request)));
        return results;
    }

    @Override
    public Optional<NoticeBook> find(String id) {
        return Optional.ofNullable(books.get(id));
    }

    @Override
    public Map<String, NoticeBook> findAll(List<String> ids) {
        Map<String, NoticeBook> found = new LinkedHashMap<>(books);
        found.keySet().retainAll(ids);
        return found;
    }

    /** Only the one question that letters are found by. */
    @Override
    public List<NoticeBook> search(SearchQuery query) {
        return books.values().stream()
                .filter(book ->
                        NoticeBookType.OWED.equals(type.searchFields(book).get(NoticeBookType.LETTERS)))
                .sorted(Comparator.comparing(
                        book -> (Date) type.searchFields(book).get(NoticeBookType.LETTERS_DUE_AT)))
                .limit(query.limit())
                .toList();
    }
}
