package id.satupintu.escalation.domain;

import id.satupintu.escalation.domain.CaseCommand.Accept;
import id.satupintu.escalation.domain.CaseCommand.Action;
import id.satupintu.escalation.domain.CaseCommand.AddEvidence;
import id.satupintu.escalation.domain.CaseCommand.Escalate;
import id.satupintu.escalation.domain.CaseCommand.HandOver;
import id.satupintu.escalation.domain.CaseCommand.IfAsSeen;
import id.satupintu.escalation.domain.CaseCommand.ReportProgress;
import id.satupintu.escalation.domain.CaseCommand.RequestClarification;
import id.satupintu.escalation.domain.CaseCommand.Resolve;
import id.satupintu.escalation.domain.CaseCommand.Return;
import id.satupintu.escalation.domain.CaseCommand.Verify;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * How far a case had come when somebody looked at it: everything of its story that moves it, told in a few letters. Whoever writes without
 * signal says what they had seen, and what they wrote is not done when somebody else has moved the case since.
 *
 * <p>A deadline that passes, a superior who is told and a date that is counted anew move nothing: the case is in the same hands, and what
 * the officer wrote is as true as before. So they are left out.
 *
 * @param value opaque to everybody else; letters and digits of base64url
 */
public record Revision(String value) {
    private static final int BYTES = 12;

    /** The case as it is known now. */
    public static Revision of(Case known) {
        List<Entry> moves = moves(known);
        return after(moves, moves.size());
    }

    /**
     * What has moved the case since it was seen, oldest first; nothing when it is as it was seen.
     *
     * @return empty when {@code seen} is no state that its story still tells of
     */
    public static Optional<List<Entry>> since(Case known, Revision seen) {
        List<Entry> moves = moves(known);
        return point(moves, seen).map(point -> moves.subList(point, moves.size()));
    }

    /**
     * The case right after {@code act} was done to it as it was seen, whatever has happened after that. Who repeats an act that was done
     * already learns so how far they themselves have brought the case, and not what others did afterwards.
     */
    public static Revision afterwards(Case known, Revision seen, Action act) {
        List<Entry> moves = moves(known);
        return point(moves, seen)
                .map(point -> point < moves.size() && toldBy(act, moves.get(point))
                        ? after(moves, endOfAct(moves, point))
                        : seen)
                .orElseGet(() -> of(known));
    }

    /** Taking on what is taken on already, and adding a file to it, are no lines of the story: the next line is somebody else's. */
    private static boolean toldBy(Action act, Entry next) {
        return switch (act) {
            case Accept _, AddEvidence _ -> next.kind() == Entry.Kind.ACCEPTED;
            case IfAsSeen written -> toldBy(written.act(), next);
            case HandOver _, ReportProgress _, RequestClarification _, Return _, Escalate _, Resolve _, Verify _ ->
                true;
        };
    }

    /** What one act brings about happens at one time. */
    private static int endOfAct(List<Entry> moves, int first) {
        int end = first;
        while (end < moves.size() && moves.get(end).at().equals(moves.get(first).at())) {
            end++;
        }
        return end;
    }

    private static Optional<Integer> point(List<Entry> moves, Revision seen) {
        for (int end = moves.size(); end >= 0; end--) {
            if (after(moves, end).equals(seen)) {
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }

    private static List<Entry> moves(Case known) {
        return known.history().stream().filter(Revision::moves).toList();
    }

    private static boolean moves(Entry entry) {
        return switch (entry.kind()) {
            case MISSED, RAISED, RECOMPUTED, RECLASSIFIED, WITHHELD -> false;
            case OPENED,
                    ACCEPTED,
                    HANDED_OVER,
                    PROGRESS,
                    QUESTION,
                    RESUMED,
                    ESCALATED,
                    RETURNED,
                    RESOLVED,
                    REOPENED,
                    CLOSED,
                    VERIFIED,
                    REPORTER_REPLIED,
                    REPORTER_COMPLETED -> true;
        };
    }

    private static Revision after(List<Entry> moves, int end) {
        MessageDigest digest = sha256();
        for (Entry entry : moves.subList(0, end)) {
            // The store keeps milliseconds.
            String line = entry.at().toEpochMilli() + "\n" + entry.kind() + "\n" + entry.unit() + "\n" + entry.detail()
                    + "\n" + entry.note();
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        byte[] hash = digest.digest();
        return new Revision(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
