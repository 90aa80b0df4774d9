package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.escalation.domain.Acting;
import id.satupintu.escalation.domain.Case;
import id.satupintu.escalation.domain.CaseCommand;
import id.satupintu.escalation.domain.Custody;
import id.satupintu.escalation.domain.Subject;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.platform.aggregate.Result;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.RepeatKey;
import id.satupintu.platform.web.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiFunction;

/** Gives an officer the cases that are theirs to see, and lets them act. What is not theirs is not there. */
public final class CaseDesk {
    private final AggregateStore<CaseCommand, Case, EscalationEvent> cases;
    private final Clock clock;

    public CaseDesk(AggregateStore<CaseCommand, Case, EscalationEvent> cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** @throws ProblemException 404 when there is no such case, or none for this officer */
    Case read(Officer officer, String typedId) {
        return find(officer, typedId).orElseThrow(ProblemException::notFound);
    }

    /** Empty when there is no such case, or none for this officer. */
    Optional<Case> find(Officer officer, String typedId) {
        return ComplaintId.parse(typedId).flatMap(id -> cases.find(id.value())).filter(known -> sees(officer, known));
    }

    /**
     * Lets the officer's unit do something.
     *
     * @return the case as it is stored now
     * @throws ProblemException 404 as {@link #read}, 409 when the case refuses, or has moved since the officer saw it
     */
    Case act(Officer officer, String typedId, BiFunction<UnitCode, Instant, CaseCommand> action) {
        Case known = read(officer, typedId);
        SeenCase seen = SeenCase.ofRequest(subject(known).complaintId());
        CaseCommand command = seen.guard(action.apply(officer.unit(), clock.instant()));
        return switch (cases.handle(
                Request.repeatable(subject(known).complaintId().value(), command, RepeatKey.of(officer.position())))) {
            case Result.Stored<Case, EscalationEvent> stored -> seen.movedBy(command, stored.state());
            case Result.AlreadyHeard<Case, EscalationEvent> heard -> seen.movedBy(command, heard.state());
            case Result.Refused<Case, EscalationEvent> refused -> throw seen.refused(refused.code(), refused.state());
            case Result.Taken<Case, EscalationEvent> taken ->
                throw new IllegalStateException("Nothing about a case is unique, yet " + taken.field() + " is taken");
            case Result.Broken<Case, EscalationEvent> broken -> throw broken.reason();
        };
    }

    /** Who acts on this case; the mark of the person is of no use for any other case. */
    static Acting acting(Officer officer, String complaintId) {
        String person = officer.person();
        // A number may be typed in several ways, and is one case in all of them.
        String one = ComplaintId.parse(complaintId).map(ComplaintId::value).orElse(complaintId);
        return new Acting(officer.position(), person == null ? null : mark(person, one));
    }

    private static String mark(String person, String complaintId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((person + " " + complaintId).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the officer may read everything of the tenant that is not sealed. */
    static boolean overlooksKabupaten(Officer officer) {
        return officer.is(Role.ADMIN_KOORDINATOR) || officer.is(Role.SUPERIOR);
    }

    /** Whether the officer works on cases of a unit. */
    static boolean worksOnCases(Officer officer) {
        return officer.is(Role.TIER_OFFICER) || officer.is(Role.PEJABAT_PENGHUBUNG) || officer.is(Role.INSPEKTORAT);
    }

    /** Whether the officer may see {@code known}. */
    boolean sees(Officer officer, Case known) {
        return maySee(officer, known);
    }

    /** Whether an officer may see {@code known}, whoever holds it. */
    static boolean maySee(Officer officer, Case known) {
        return known.custody().map(custody -> maySee(officer, known, custody)).orElse(false);
    }

    private static boolean maySee(Officer officer, Case known, Custody custody) {
        if (custody.holder().tier() == Tier.INSPEKTORAT) {
            return officer.is(Role.INSPEKTORAT) && subject(known).kabupaten().equals(officer.kabupaten());
        }
        return (worksOnCases(officer) && custody.wasHeldBy(officer.unit()))
                || (worksOnCases(officer) && custody.supportedBy(officer.unit()))
                || (overlooksKabupaten(officer) && subject(known).kabupaten().equals(officer.kabupaten()));
    }

    private static Subject subject(Case known) {
        Subject subject = known.subject();
        if (subject == null) {
            throw new IllegalStateException("A case that was opened has a subject");
        }
        return subject;
    }
}
