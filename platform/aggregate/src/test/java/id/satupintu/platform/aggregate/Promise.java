package id.satupintu.platform.aggregate;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ContractEvent;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.intake.ContactEvent.ContactRecorded;
import id.satupintu.contracts.intake.ContactEvent.SealedContact;
import id.satupintu.contracts.intake.IntakeEvent;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintRated;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintSupported;
import id.satupintu.contracts.intake.IntakeEvent.ReporterReplied;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A small aggregate to try the store with: something is promised until an instant, counted, and kept or broken. */
record Promise(
        int count,
        @Nullable Instant until,
        boolean closed,
        @Nullable String key,
        @Nullable ComplaintId id) {
    static final RegionCode KUTIM = new RegionCode("64.08");

    sealed interface Command {
        /** Counts one more, and promises to look again after {@code patience}. */
        record Count(ComplaintId id, Instant now, Duration patience) implements Command {}

        record Say(ComplaintId id, int times) implements Command {}

        record Name(ComplaintId id, String key) implements Command {}

        record Check(Instant now) implements Command {}

        record Stumble() implements Command {}

        record Contact(ComplaintId id) implements Command {}
    }

    record Type(String collection) implements AggregateType<Command, Promise, IntakeEvent> {
        @Override
        public Decider<Command, Promise, IntakeEvent> decider() {
            return new PromiseDecider();
        }

        @Override
        public Class<Promise> stateType() {
            return Promise.class;
        }

        @Override
        public RegionCode kabupaten(Promise state) {
            return KUTIM;
        }

        @Override
        public Optional<Instant> nextDueAt(Promise state) {
            return Optional.ofNullable(state.until());
        }

        @Override
        public Map<String, Object> searchFields(Promise state) {
            Map<String, Object> fields = new HashMap<>(Map.of("count", state.count(), "closed", state.closed()));
            if (state.key() != null) {
                fields.put("key", state.key());
            }
            return fields;
        }

        @Override
        public List<SearchIndex> indexes() {
            return List.of(new SearchIndex(List.of("key"), true), new SearchIndex(List.of("closed", "count"), false));
        }

        @Override
        public List<ContractEvent> companions(IntakeEvent event, Command command) {
            return command instanceof Command.Contact contact
                    ? List.of(new ContactRecorded(contact.id(), new SealedContact("k", "w", "n", "c")))
                    : List.of();
        }
    }

    private static final class PromiseDecider implements Decider<Command, Promise, IntakeEvent> {
        @Override
        public Promise initialState() {
            return new Promise(0, null, false, null, null);
        }

        @Override
        public Decision<IntakeEvent> decide(Command command, Promise state) {
            return switch (command) {
                case Command.Count count ->
                    state.closed()
                            ? Decision.refuse("promise.closed")
                            : Decision.accept(new ComplaintSupported(count.id(), state.count() + 1));
                case Command.Say(var id, int times) ->
                    new Decision.Accepted<>(java.util.stream.IntStream.rangeClosed(1, times)
                            .<IntakeEvent>mapToObj(i -> new ReporterReplied(id, "kata " + i))
                            .toList());
                case Command.Name name -> Decision.accept(new ComplaintRated(name.id(), 5, null));
                case Command.Check(Instant now) ->
                    state.until() != null && !now.isBefore(state.until())
                            ? Decision.accept(new ComplaintRated(Objects.requireNonNull(state.id()), 1, null))
                            : Decision.nothing();
                case Command.Stumble() -> throw new IllegalStateException("a defect");
                case Command.Contact(var id) -> Decision.accept(new ComplaintRated(id, 4, null));
            };
        }

        @Override
        public Promise learn(Promise state, Command command) {
            return switch (command) {
                case Command.Count count ->
                    state.closed()
                            ? state
                            : new Promise(
                                    state.count(), count.now().plus(count.patience()), false, state.key(), count.id());
                case Command.Name name ->
                    new Promise(state.count(), state.until(), state.closed(), name.key(), name.id());
                case Command.Say _, Command.Check _, Command.Stumble _, Command.Contact _ -> state;
            };
        }

        @Override
        public Promise evolve(Promise state, IntakeEvent event) {
            return switch (event) {
                case ComplaintSupported e ->
                    new Promise(e.supporters(), state.until(), state.closed(), state.key(), state.id());
                case ComplaintRated rated
                when rated.stars() == 1 -> new Promise(state.count(), null, true, state.key(), state.id());
                default -> state;
            };
        }
    }
}
