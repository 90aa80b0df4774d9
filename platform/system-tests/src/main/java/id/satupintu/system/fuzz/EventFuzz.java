package id.satupintu.system.fuzz;

import id.satupintu.contracts.ComplaintId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends spoilt copies of real events to their own topics. They speak of complaints that do not exist: an event that is
 * well-formed is believed whoever wrote it, because topics are protected by who may write to them, not by their content.
 */
final class EventFuzz {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> ATTRIBUTES = List.of(
            "ce_id",
            "ce_type",
            "ce_source",
            "ce_subject",
            "ce_time",
            "ce_kabupaten",
            "ce_sequence",
            "ce_specversion",
            "ce_causationid",
            "traceparent",
            "content-type");

    private final String brokers;
    private final List<ConsumerRecord<byte[], byte[]>> seeds;
    private final Findings findings;

    EventFuzz(String brokers, List<ConsumerRecord<byte[], byte[]>> seeds, Findings findings) {
        this.brokers = brokers;
        this.seeds = seeds;
        this.findings = findings;
    }

    void run(int inputs, int from, long seed) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                brokers,
                "compression.type",
                "lz4",
                "linger.ms",
                5,
                "max.request.size",
                16 * 1024 * 1024);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int input = from; input < from + inputs; input++) {
                Random random = new Random(seed * 7_919 + input);
                ConsumerRecord<byte[], byte[]> seedRecord = seeds.get(random.nextInt(seeds.size()));
                Event event = Event.copy(
                        seedRecord,
                        ComplaintId.of("FUZ", 2026, 1 + input % 900_000).value());
                String how = spoil(event, random);
                findings.count("topic", event.topic);
                findings.count("spoilt event", how);
                producer.send(event.message(), (_, refused) -> {
                    if (refused != null) {
                        findings.count("spoilt event", "refused by the broker");
                    }
                });
            }
        }
    }

    private static String spoil(Event event, Random random) {
        return switch (random.nextInt(17)) {
            case 0 -> {
                event.headers.removeIf(header -> header.key().equals(one(ATTRIBUTES, random)));
                event.headers.removeIf(header -> header.key().equals("ce_sequence"));
                yield "attribute missing";
            }
            case 1 -> {
                event.headers.add(new RecordHeader(one(ATTRIBUTES, random), bytes(NastyValues.text(random))));
                yield "attribute twice";
            }
            case 2 -> {
                byte[] garbage = new byte[random.nextInt(60)];
                random.nextBytes(garbage);
                event.put(one(ATTRIBUTES, random), garbage);
                yield "attribute garbled";
            }
            case 3 -> {
                event.put("ce_type", bytes("id.satupintu.escalation.case-opened.v1"));
                yield "another type";
            }
            case 4 -> {
                event.put("ce_type", bytes("id.satupintu.intake.complaint-submitted.v" + (2 + random.nextInt(9))));
                yield "unknown version";
            }
            case 5 -> {
                event.value = BodyMutations.spoil(event.json(), random).bytes();
                yield "spoilt value";
            }
            case 6 -> {
                event.value = java.util.Arrays.copyOf(event.value(), random.nextInt(Math.max(1, event.value().length)));
                yield "cut off value";
            }
            case 7 -> {
                event.key = random.nextInt(4) == 0 ? null : bytes(NastyValues.text(random));
                yield "wrong key";
            }
            case 8 -> {
                event.value = null;
                yield "no value";
            }
            case 9 -> {
                event.value = new byte[random.nextInt(8) == 0 ? 3_000_000 : 100_000];
                yield "huge value";
            }
            case 10 -> {
                ObjectNode json = event.json();
                json.propertyNames().stream().toList().forEach(name -> {
                    if (json.path(name).isString() && json.path(name).asString().matches("[A-Z_]{2,}")) {
                        json.put(name, "BELUM_ADA");
                    }
                });
                event.value = bytes(json.toString());
                yield "unknown constant";
            }
            case 11 -> {
                ObjectNode json = event.json();
                json.put("channelNote", NastyValues.text(random));
                json.set("extra", NastyValues.any(random));
                event.value = bytes(json.toString());
                yield "extra fields";
            }
            case 12 -> {
                event.put(
                        "ce_time",
                        bytes(one(
                                List.of(
                                        "+1000000000-12-31T23:59:59.999999999Z",
                                        "-1000000000-01-01T00:00:00Z",
                                        "0000-01-01T00:00:00Z",
                                        "9999-12-31T23:59:59Z",
                                        Instant.EPOCH.toString(),
                                        "kemarin"),
                                random)));
                yield "odd time";
            }
            case 13 -> {
                event.put(
                        "ce_sequence",
                        bytes(one(
                                List.of(
                                        "0",
                                        "-1",
                                        "-9223372036854775808",
                                        "9223372036854775807",
                                        "9223372036854775808",
                                        "1.5",
                                        ""),
                                random)));
                yield "odd sequence";
            }
            case 14 -> {
                event.put(
                        "ce_source", bytes(one(List.of("/intake-service", "/reporting-service", "", "/../"), random)));
                yield "another's source";
            }
            case 15 -> {
                event.headers.clear();
                event.value = random.nextBoolean() ? null : event.value;
                event.key = random.nextBoolean() ? null : event.key;
                yield "no event at all";
            }
            default -> {
                event.put(
                        "ce_kabupaten", bytes(one(List.of("64", "99.99", "64.08.04.2001", "Kutai Timur", ""), random)));
                yield "odd kabupaten";
            }
        };
    }

    private static String one(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A record that is being spoilt. */
    private static final class Event {
        final String topic;
        byte @Nullable [] key;
        byte @Nullable [] value;
        final List<Header> headers;

        private Event(String topic, byte @Nullable [] key, byte @Nullable [] value, List<Header> headers) {
            this.topic = topic;
            this.key = key;
            this.value = value;
            this.headers = headers;
        }

        static Event copy(ConsumerRecord<byte[], byte[]> seed, String complaintId) {
            String before = new String(seed.key(), StandardCharsets.UTF_8);
            Map<String, Header> headers = new HashMap<>();
            seed.headers()
                    .forEach(header -> headers.put(
                            header.key(),
                            new RecordHeader(
                                    header.key(),
                                    bytes(new String(header.value(), StandardCharsets.UTF_8)
                                            .replace(before, complaintId)))));
            String value = new String(seed.value(), StandardCharsets.UTF_8).replace(before, complaintId);
            Event event = new Event(seed.topic(), bytes(complaintId), bytes(value), new ArrayList<>(headers.values()));
            event.put("ce_id", bytes(java.util.UUID.randomUUID().toString()));
            return event;
        }

        void put(String name, byte[] content) {
            headers.removeIf(header -> header.key().equals(name));
            headers.add(new RecordHeader(name, content));
        }

        byte[] value() {
            return value == null ? new byte[0] : value;
        }

        ObjectNode json() {
            return JSON.readTree(value()) instanceof ObjectNode object ? object : JSON.createObjectNode();
        }

        ProducerRecord<byte[], byte[]> message() {
            return new ProducerRecord<>(topic, null, null, key, value, headers);
        }
    }
}
