package id.satupintu.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The contract as files: golden samples and schemas. */
final class Golden {
    static final Path SAMPLES = Path.of("src/test/resources/golden");
    static final Path SCHEMAS = Path.of("src/main/resources/id/satupintu/contracts/schemas");
    static final Path ASYNC_API = Path.of("src/main/resources/id/satupintu/contracts/asyncapi.yaml");

    /** As events are read and written: nulls are left out. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Golden() {}

    /** An example of an event, as it was once published. */
    record Sample(Class<? extends ContractEvent> record, String name, String json) {
        ObjectNode tree() {
            return (ObjectNode) MAPPER.readTree(json);
        }

        ContractEvent read() {
            return MAPPER.readValue(json, record);
        }

        ContractEvent read(JsonNode changed) {
            return MAPPER.treeToValue(changed, record);
        }

        @Override
        public String toString() {
            return EventCatalogue.wireType(record) + "/" + name;
        }
    }

    /** Every record of every family. */
    static List<Class<? extends ContractEvent>> records() {
        return EventCatalogue.FAMILIES.stream()
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .<Class<? extends ContractEvent>>map(record -> record.asSubclass(ContractEvent.class))
                .toList();
    }

    static List<Sample> samples() {
        return records().stream().flatMap(record -> samplesOf(record).stream()).toList();
    }

    static List<Sample> samplesOf(Class<? extends ContractEvent> record) {
        Path folder = SAMPLES.resolve(EventCatalogue.wireType(record));
        return Files.notExists(folder)
                ? List.of()
                : files(folder)
                        .map(file ->
                                new Sample(record, file.getFileName().toString().replace(".json", ""), text(file)))
                        .toList();
    }

    static Path schemaOf(Class<?> record) {
        return SCHEMAS.resolve(EventCatalogue.wireType(record) + ".json");
    }

    static Stream<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file, UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
