package id.satupintu.intake;

import id.satupintu.contracts.Channel;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Confidentiality;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.RtNumber;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.intake.ContactEvent.SealedContact;
import id.satupintu.intake.domain.CaseClock;
import id.satupintu.intake.domain.CaseFact;
import id.satupintu.intake.domain.ComplaintCommand;
import id.satupintu.intake.domain.ComplaintCommand.HearCase;
import id.satupintu.intake.domain.ComplaintCommand.HearRouting;
import id.satupintu.intake.domain.Heard;
import id.satupintu.intake.domain.Holder;
import id.satupintu.intake.domain.RoutingFact;
import id.satupintu.intake.domain.SealedIdentity;
import id.satupintu.intake.domain.Submission.RetryMark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invented reports, units and facts for tests. */
public final class Samples {
    public static final ComplaintId ID = ComplaintId.of("KTM", 2026, 482_173_905);
    public static final RegionCode KUTIM = new RegionCode("64.08");
    public static final Instant RECEIVED = Instant.parse("2026-03-16T02:00:00Z");
    public static final UnitRef RT = new UnitRef(new UnitCode("64.08.04.2012-RT003"), "RT 003 Desa Swarga Bara");
    public static final UnitRef DESA = new UnitRef(new UnitCode("64.08.04.2012"), "Desa Swarga Bara");
    public static final UnitRef PUPR = new UnitRef(new UnitCode("64.08-PUPR"), "Dinas PUPR Kutai Timur");
    public static final Holder AT_RT = new Holder(Tier.RT, RT, after(1));
    public static final Holder AT_DESA = new Holder(Tier.DESA, DESA, after(80));
    public static final Instant REPLY_BY = after(400);

    private Samples() {}

    /** So many hours after the report was received. */
    public static Instant after(long hours) {
        return RECEIVED.plus(Duration.ofHours(hours));
    }

    public static ComplaintCommand.Submit submit() {
        return submit("Lampu jalan padam", "Lampu di depan rumah padam sejak Senin, hubungi 081234567890.", false);
    }

    public static ComplaintCommand.Submit submit(String title, String body, boolean confidential) {
        return new ComplaintCommand.Submit(
                ID,
                KUTIM,
                Channel.WEB,
                ComplaintKind.COMPLAINT,
                title,
                body,
                new Location(new RegionCode("64.08.04.2012"), new RtNumber(3), null),
                null,
                new Confidentiality(false, confidential),
                List.of(),
                false,
                RECEIVED,
                new SealedIdentity("vault-1", "d3JhcHBlZA==", "bm9uY2U=", "Y2lwaGVy"),
                1,
                new RetryMark("k", "c"),
                new SealedContact("contact-1", "d3JhcHBlZA==", "bm9uY2U=", "Y2lwaGVy"));
    }

    public static HearRouting routing(long sequence, long hours, RoutingFact fact) {
        return new HearRouting(ID, KUTIM, new Heard<>(sequence, after(hours), fact));
    }

    public static HearCase hear(long sequence, long hours, CaseFact fact) {
        return new HearCase(ID, KUTIM, new Heard<>(sequence, after(hours), fact), CaseClock.Reading.NONE);
    }

    public static HearCase hear(long sequence, long hours, CaseFact fact, CaseClock... clocks) {
        return new HearCase(
                ID, KUTIM, new Heard<>(sequence, after(hours), fact), new CaseClock.Reading(sequence, List.of(clocks)));
    }

    public static CaseClock clock(CaseClock.Name name, long dueHours, @Nullable Instant metAt) {
        return new CaseClock(name, RECEIVED, after(dueHours), null, metAt);
    }

    public static RoutingFact.Routed routed() {
        return new RoutingFact.Routed(Tier.RT, RT, List.of());
    }

    public static CaseFact.Resolved resolved() {
        return new CaseFact.Resolved(
                AT_DESA, "Lampu diganti", "Regu listrik desa", java.time.LocalDate.of(2026, 3, 24), REPLY_BY);
    }
}
