package id.satupintu.reporting.view;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.reporting.view.Telling.Disposed;
import id.satupintu.reporting.view.Telling.Disposition;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Invented facts about one complaint, numbered as the services number them. */
public final class Saying {
    public static final RegionCode KUTIM = new RegionCode("64.08");
    public static final RegionCode SANGATTA_UTARA = new RegionCode("64.08.04");
    public static final Instant MORNING = Instant.parse("2026-11-20T01:00:00Z");
    public static final Post RT = post(Tier.RT, "64.08.04.2002-RT003", "RT 003 Swarga Bara");
    public static final Post DESA = post(Tier.DESA, "64.08.04.2002", "Desa Swarga Bara");
    public static final Post PUPR = post(Tier.OPD, "64.08-PUPR", "Dinas PUPR");

    private final ComplaintId complaintId;
    private final Map<Origin, Long> sequences = new EnumMap<>(Origin.class);
    private Instant now = MORNING;

    public Saying(int number) {
        this.complaintId = ComplaintId.of("KTM", 2026, number);
    }

    public static Post post(Tier tier, String code, String name) {
        return new Post(tier, new UnitRef(new UnitCode(code), name), MORNING);
    }

    public ComplaintId complaintId() {
        return complaintId;
    }

    public Instant now() {
        return now;
    }

    /** An hour later, {@code origin} says this. */
    public Fact says(Origin origin, Telling telling) {
        now = now.plus(Duration.ofHours(1));
        return new Fact(complaintId, KUTIM, origin, sequences.merge(origin, 1L, Long::sum), now, telling);
    }

    public Fact submitted() {
        return says(Origin.INTAKE, new Telling.Submitted(ComplaintKind.COMPLAINT, MORNING, SANGATTA_UTARA));
    }

    public Fact disposed(Disposition disposition) {
        return says(Origin.ROUTING, new Disposed(disposition, null));
    }

    public Fact moved(Post post, Telling.Phase phase, Telling.Count... counts) {
        return says(Origin.ESCALATION, new Telling.CaseMoved(post, phase, List.of(counts), false, null));
    }

    /** {@code post} gets the case now, with days of its own. */
    public Post opened(List<Fact> facts, Post post) {
        Post here = new Post(post.tier(), post.unit(), now.plus(Duration.ofHours(1)));
        facts.add(says(Origin.ESCALATION, new Telling.CaseMoved(here, Telling.Phase.OPENED, List.of(), true, null)));
        return here;
    }

    /** The case goes up from {@code from} to {@code post}. */
    public Post raised(List<Fact> facts, Post from, Holding.Outcome how, Post post) {
        Post here = new Post(post.tier(), post.unit(), now.plus(Duration.ofHours(1)));
        facts.add(says(
                Origin.ESCALATION,
                new Telling.CaseMoved(here, Telling.Phase.OPENED, List.of(), true, new Telling.Handover(from, how))));
        return here;
    }

    /** So many hours pass without a word. */
    public void silence(int hours) {
        now = now.plus(Duration.ofHours(hours));
    }

    public Fact closed(Post post, Telling.Closure closure, Boolean onTime) {
        return says(Origin.ESCALATION, new Telling.CaseClosed(post, closure, onTime));
    }

    public ComplaintRow row(Fact... facts) {
        return row(List.of(facts));
    }

    public ComplaintRow row(List<Fact> facts) {
        ComplaintRow row = ComplaintRow.unheard(complaintId, facts.getFirst().kabupaten());
        for (Fact fact : facts) {
            row = row.with(fact);
        }
        return row;
    }
}
