package id.satupintu.notification.domain;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.notification.NotificationEvent;
import id.satupintu.notification.domain.Contact.SealedAddress;
import id.satupintu.platform.aggregate.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An invented complaint, and a book that is told about it. */
final class Happenings {
    static final ComplaintId ID = ComplaintId.of("KTM", 2026, 77);
    static final RegionCode KUTIM = new RegionCode("64.08");
    static final Instant MORNING = Instant.parse("2026-11-20T01:00:00Z");
    static final Post RT = post(Tier.RT, "64.08.04.2002-RT003", "RT 003 Swarga Bara");
    static final Post DESA = post(Tier.DESA, "64.08.04.2002", "Desa Swarga Bara");
    static final Post PUPR = post(Tier.OPD, "64.08-PUPR", "Dinas PUPR");
    static final Ladder LADDER = new Ladder(List.of(RT, DESA, PUPR));
    static final SealedAddress ADDRESS = new SealedAddress("contact-1", "a", "b", "c");
    static final Patience PATIENCE = new Patience(
            Duration.ofHours(24), Duration.ofHours(72), List.of(Duration.ofMinutes(1), Duration.ofHours(1)));

    private final NoticeDecider decider;
    private NoticeBook book;

    Happenings(String... mailboxesWithAddress) {
        Set<String> known = Set.of(mailboxesWithAddress);
        this.decider = new NoticeDecider(PATIENCE, mailbox -> known.contains(mailbox.value()));
        this.book = decider.initialState();
    }

    static Post post(Tier tier, String code, String name) {
        return new Post(tier, new UnitRef(new UnitCode(code), name));
    }

    static NoticeCommand hear(String eventId, Occasion.What what) {
        return new NoticeCommand.Hear(ID, KUTIM, new Occasion(eventId, MORNING, what));
    }

    static NoticeCommand contact() {
        return new NoticeCommand.LearnContact(ID, KUTIM, ADDRESS);
    }

    /** Tells the book; what it says. */
    List<NotificationEvent> tell(NoticeCommand command) {
        NoticeBook wiser = decider.learn(book, command);
        Decision<NotificationEvent> decision = decider.decide(command, wiser);
        List<NotificationEvent> events = new ArrayList<>();
        if (decision instanceof Decision.Accepted<NotificationEvent> accepted) {
            for (NotificationEvent event : accepted.events()) {
                wiser = decider.evolve(wiser, event);
                events.add(event);
            }
        }
        book = wiser;
        return events;
    }

    List<NotificationEvent> tellAll(List<NoticeCommand> commands) {
        List<NotificationEvent> events = new ArrayList<>();
        commands.forEach(command -> events.addAll(tell(command)));
        return events;
    }

    NoticeBook book() {
        return book;
    }

    NoticeDecider decider() {
        return decider;
    }
}
