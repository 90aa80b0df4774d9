package id.satupintu.notification.domain;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.notification.NotificationEvent;
import id.satupintu.platform.aggregate.AggregateType;
import id.satupintu.platform.aggregate.Decider;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How books of notices are kept: found by the letters that may go, and due when waiting for a contact is vain. */
public record NoticeBookType(NoticeDecider rules)
        implements AggregateType<NoticeCommand, NoticeBook, NotificationEvent> {
    /** Search field: {@link #OWED} while a letter may be sent. */
    public static final String LETTERS = "letters";
    /** Search field: when the first of them is due, on the machine's clock. */
    public static final String LETTERS_DUE_AT = "lettersDueAt";

    public static final String OWED = "owed";

    @Override
    public String collection() {
        return "books";
    }

    @Override
    public Decider<NoticeCommand, NoticeBook, NotificationEvent> decider() {
        return rules;
    }

    @Override
    public Class<NoticeBook> stateType() {
        return NoticeBook.class;
    }

    /** Who has something to tell has heard a lifecycle event, and every one of them names the tenant. */
    @Override
    public RegionCode kabupaten(NoticeBook book) {
        RegionCode kabupaten = book.kabupaten();
        if (kabupaten == null) {
            throw new IllegalStateException("A book without events has no tenant");
        }
        return kabupaten;
    }

    @Override
    public Optional<Instant> nextDueAt(NoticeBook book) {
        return rules.nextDueAt(book);
    }

    @Override
    public Map<String, Object> searchFields(NoticeBook book) {
        return book.nextLetterAt()
                .<Map<String, Object>>map(at -> Map.of(LETTERS, OWED, LETTERS_DUE_AT, Date.from(at)))
                .orElse(Map.of());
    }

    @Override
    public List<SearchIndex> indexes() {
        return List.of(new SearchIndex(List.of(LETTERS, LETTERS_DUE_AT), false));
    }
}
