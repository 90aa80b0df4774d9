package id.satupintu.routing.adapter.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.Channel;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Confidentiality;
import id.satupintu.contracts.ContractEvent;
import id.satupintu.contracts.Envelope;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.RtNumber;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.escalation.EscalationEvent.CaseAccepted;
import id.satupintu.contracts.escalation.EscalationEvent.CaseClosed;
import id.satupintu.contracts.escalation.EscalationEvent.CaseEscalated;
import id.satupintu.contracts.escalation.EscalationEvent.CaseReopened;
import id.satupintu.contracts.escalation.EscalationEvent.CaseReturned;
import id.satupintu.contracts.escalation.EscalationEvent.Closure;
import id.satupintu.contracts.escalation.EscalationEvent.EscalationCause;
import id.satupintu.contracts.escalation.EscalationEvent.Holder;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintRated;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintSubmitted;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintWithdrawn;
import id.satupintu.contracts.intake.IntakeEvent.CompletionSupplied;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.routing.KutimDesk;
import id.satupintu.routing.domain.disposition.Disposition;
import id.satupintu.routing.domain.disposition.DispositionCommand.RequestCompletion;
import id.satupintu.routing.domain.disposition.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LifecycleEventsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final ComplaintId ID = ComplaintId.of("KTM", 2026, 7);
    private static final UnitRef PUPR = new UnitRef(new UnitCode("64.08-PUPR"), "PUPR");
    private final KutimDesk desk = new KutimDesk();
    private final LifecycleEvents events = new LifecycleEvents(desk.dispositions, desk.directory, desk.appraiser);
    private int count;

    @Test
    void a_submitted_report_is_considered_and_its_rt_entered() {
        hear(submitted("Jalan berlubang", "Jalan berlubang di tikungan."));
        assertThat(disposition().standing()).isInstanceOf(Standing.Routed.class);
        assertThat(desk.directory.find(new UnitCode("64.08.04.2012-RT003"))).isPresent();
    }

    @Test
    void a_completion_is_read_together_with_the_report_even_when_both_arrive_in_one_batch() {
        hear(submitted("Mohon perhatian", "Sudah lama begini terus."));
        desk.dispositions.handle(Request.of(ID.value(), new RequestCompletion("Apa yang terjadi?", NOON)));
        hear(new CompletionSupplied(ID, "Jalan rusak dan jalan berlubang.", null));
        assertThat(disposition().standing()).isInstanceOf(Standing.Routed.class);

        ComplaintId other = ComplaintId.of("KTM", 2026, 8);
        hear(
                new ComplaintSubmitted(
                        other,
                        Channel.WEB,
                        ComplaintKind.COMPLAINT,
                        "Mohon perhatian",
                        "Sudah lama begini terus.",
                        place(),
                        null,
                        new Confidentiality(false, false),
                        List.of(),
                        false,
                        NOON),
                new CompletionSupplied(other, "Jalan rusak dan jalan berlubang.", null));
        assertThat(desk.dispositions.find(other.value()).orElseThrow().standing())
                .isInstanceOf(Standing.Routed.class);
    }

    @Test
    void a_withdrawal_is_remembered() {
        hear(new ComplaintWithdrawn(ID, null));
        assertThat(disposition().standing()).isEqualTo(new Standing.Withdrawn());
    }

    @Test
    void a_return_names_the_owner_as_the_directory_knows_it() {
        hear(submitted("Jalan berlubang", "Jalan berlubang di tikungan."));
        UnitRef wrongName = new UnitRef(new UnitCode("64.08.04.2012"), "desa sana");
        hear(new CaseReturned(ID, new Holder(Tier.OPD, PUPR, NOON), wrongName, "Jalan desa.", 1));
        Standing.Routed routed = (Standing.Routed) disposition().standing();
        assertThat(routed.route().startTier()).isEqualTo(Tier.DESA);
        assertThat(routed.route().ladder()).anyMatch(rung -> rung.unit().name().equals("Desa Swarga Bara"));
    }

    @Test
    void an_owner_of_another_kabupaten_is_no_owner() {
        hear(submitted("Jalan berlubang", "Jalan berlubang di tikungan."));
        UnitRef elsewhere = new UnitRef(new UnitCode("64.72.01"), "Kecamatan Palaran");
        hear(new CaseReturned(ID, new Holder(Tier.OPD, PUPR, NOON), elsewhere, "Bukan kami.", 1));
        assertThat(disposition().refusals().getFirst().owner()).isNull();
    }

    @Test
    void a_climb_and_the_end_of_a_case_are_kept_and_the_rest_means_nothing_here() {
        hear(submitted("Kandang ayam", "Kandang ayam tetangga bau."));
        UnitRef desa = new UnitRef(new UnitCode("64.08.04.2012"), "Desa Swarga Bara");
        Holder rt = new Holder(Tier.RT, new UnitRef(new UnitCode("64.08.04.2012-RT003"), "RT 003"), NOON);
        hear(new CaseEscalated(ID, rt, new Holder(Tier.DESA, desa, NOON), EscalationCause.DEADLINE, null, List.of()));
        assertThat(disposition().climbedTo()).isEqualTo(desa);
        hear(new CaseAccepted(ID, rt), new ComplaintRated(ID, 5, null));
        hear(new CaseClosed(ID, rt, Closure.CONFIRMED_BY_REPORTER, true, null));
        assertThat(disposition().caseClosed()).isTrue();
        hear(new CaseReopened(ID, rt, "Belum beres", List.of()));
        assertThat(disposition().caseClosed()).as("it may be given back again").isFalse();
        assertThat(desk.dispositions.said()).hasSize(1);
    }

    private Disposition disposition() {
        return desk.dispositions.find(ID.value()).orElseThrow();
    }

    private void hear(ContractEvent... data) {
        List<Envelope<?>> batch = new ArrayList<>();
        for (ContractEvent event : data) {
            batch.add(new Envelope<>(
                    "event-" + ++count, "/test", NOON, new RegionCode("64.08"), count, null, null, null, event));
        }
        assertThat(events.handle(batch)).isEmpty();
    }

    private static Location place() {
        return new Location(new RegionCode("64.08.04.2012"), new RtNumber(3), null);
    }

    private static ComplaintSubmitted submitted(String title, String body) {
        return new ComplaintSubmitted(
                ID,
                Channel.WEB,
                ComplaintKind.COMPLAINT,
                title,
                body,
                place(),
                null,
                new Confidentiality(false, false),
                List.of(),
                false,
                NOON);
    }
}
