package id.satupintu.platform.bench.deadlines;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satupintu.contracts.Channel;
import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintEvent;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Confidentiality;
import id.satupintu.contracts.EventCatalogue;
import id.satupintu.contracts.EventStream;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.RtNumber;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintSubmitted;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintRouted;
import id.satupintu.contracts.routing.RoutingEvent.DecidedBy;
import id.satupintu.contracts.routing.RoutingEvent.Decision;
import id.satupintu.contracts.routing.RoutingEvent.Route;
import id.satupintu.contracts.routing.RoutingEvent.Rung;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.json.JsonMapper;

/** Reports and their routing as intake-service and routing-service would tell of them; invented. */
final class Originals {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Originals() {}

    /** Publishes {@code count} reports of one tenant, each routed to an RT; returns their numbers. */
    static List<String> publish(String servers, Tenant tenant, int count, Instant now) {
        List<String> ids = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers, ProducerConfig.CLIENT_ID_CONFIG, "bench-originals");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int n = 0; n < count; n++) {
                ComplaintId id = ComplaintId.of(tenant.prefix(), 2024, 1 + n);
                Location place = new Location(new RegionCode(tenant.desa()), new RtNumber(1 + n % 12), null);
                producer.send(message(submitted(id, place, now), tenant, now));
                producer.send(message(routed(id, place, tenant, 1 + n % 12, now), tenant, now));
                ids.add(id.value());
            }
            producer.flush();
        }
        return ids;
    }

    private static ComplaintSubmitted submitted(ComplaintId id, Location place, Instant now) {
        return new ComplaintSubmitted(
                id,
                Channel.WEB,
                ComplaintKind.COMPLAINT,
                "Lampu jalan mati di depan pos ronda",
                "Lampu jalan di depan pos ronda mati sejak seminggu. Anak-anak pulang mengaji melewati jalan gelap, "
                        + "dan dua kali ada motor yang jatuh karena lubang tidak kelihatan. Sudah disampaikan lewat "
                        + "grup warga, tetapi belum ada yang datang melihat.",
                place,
                null,
                new Confidentiality(true, false),
                List.of(),
                false,
                now);
    }

    private static ComplaintRouted routed(ComplaintId id, Location place, Tenant tenant, int rt, Instant now) {
        Route route = new Route(
                Tier.RT,
                List.of(
                        new Rung(
                                Tier.RT,
                                unit("%s-RT%03d".formatted(tenant.desa(), rt), "RT %03d Desa Contoh".formatted(rt))),
                        new Rung(Tier.DESA, unit(tenant.desa(), "Desa Contoh")),
                        new Rung(Tier.KECAMATAN, unit(tenant.kecamatan(), "Kecamatan Contoh")),
                        new Rung(Tier.OPD, unit(tenant.kabupaten() + "-PUPR", "Dinas Contoh"))),
                List.of(),
                List.of());
        return new ComplaintRouted(
                id,
                ComplaintClass.TIDAK_BERKADAR_PENGAWASAN,
                place,
                now,
                route,
                new Decision(DecidedBy.CATALOGUE, 0.9, List.of("lampu jalan"), List.of(), "bench-1", null, null));
    }

    private static UnitRef unit(String code, String name) {
        return new UnitRef(new UnitCode(code), name);
    }

    private static ProducerRecord<byte[], byte[]> message(ComplaintEvent event, Tenant tenant, Instant now) {
        EventStream stream =
                EventCatalogue.stream(event.getClass().getInterfaces()[0].asSubclass(ComplaintEvent.class));
        String type = EventCatalogue.wireType(event.getClass());
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(stream.topic(), bytes(event.subject()), JSON.writeValueAsBytes(event));
        message.headers()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(UUID.randomUUID().toString()))
                .add("ce_type", bytes(type))
                .add("ce_source", bytes(stream.source()))
                .add("ce_subject", bytes(event.subject()))
                .add("ce_time", bytes(now.toString()))
                .add("ce_dataschema", bytes("https://satupintu.id/schemas/" + type + ".json"))
                .add("ce_kabupaten", bytes(tenant.kabupaten()))
                .add("ce_sequence", bytes("1"))
                .add("content-type", bytes("application/json"));
        return message;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
