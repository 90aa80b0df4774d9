package id.satupintu.platform.local.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Which processes of a system were started, on disk, so that any later command knows them. */
public final class ProcessRegistry {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Path folder;

    public ProcessRegistry(Path folder) {
        this.folder = folder;
    }

    public void add(ProcessRecord record) throws IOException {
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(record.name() + ".json.new");
        JSON.writeValue(unfinished.toFile(), record);
        Files.move(unfinished, file(record.name()), StandardCopyOption.REPLACE_EXISTING);
    }

    public void remove(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    public Optional<ProcessRecord> find(String name) {
        return Files.exists(file(name))
                ? Optional.of(JSON.readValue(file(name).toFile(), ProcessRecord.class))
                : Optional.empty();
    }

    /** Every process that was started and not stopped by us, alive or not. */
    public List<ProcessRecord> all() throws IOException {
        List<ProcessRecord> records = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
                files.forEach(file -> records.add(JSON.readValue(file.toFile(), ProcessRecord.class)));
            }
        }
        records.sort(java.util.Comparator.comparing(ProcessRecord::name));
        return records;
    }

    public boolean anyAlive() throws IOException {
        return all().stream().anyMatch(record -> record.alive().isPresent());
    }

    private Path file(String name) {
        return folder.resolve(name + ".json");
    }
}
