package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out at start what the journal holds: the place of every document, not the documents. */
final class JournalRecovery implements SegmentScanner.Visitor {

    /** A segment file, the length of its readable part and how many delete records are in it. */
    record Found(int number, Path path, long validBytes, int deletes) {}

    /** The last catalogue, the slots by collection number, the files. */
    record Result(Document catalogue, Map<Integer, SlotTable> slots, List<Found> segments) {}

    private static final Logger log = LoggerFactory.getLogger(JournalRecovery.class);
    private static final Pattern NAME = Pattern.compile("segment-(\\d{8})\\.journal");

    private final Map<Integer, SlotTable> slots = new HashMap<>();
    private Document catalogue = new Document();
    private int current;
    private int deletes;

    private JournalRecovery() {}

    static Result recover(Path folder) throws IOException {
        return new JournalRecovery().run(folder);
    }

    private Result run(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listing = Files.list(folder)) {
            files = listing.filter(
                            path -> NAME.matcher(path.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path path = files.get(i);
            boolean last = i == files.size() - 1;
            current = numberOf(path);
            deletes = 0;
            long valid = SegmentScanner.scan(path, this);
            long size = Files.size(path);
            if (last && !beginsWithCatalogue(valid)) {
                // Died while beginning a segment: nothing was acknowledged from it.
                Files.delete(path);
                break;
            }
            found.add(new Found(current, path, valid, deletes));
            if (valid < size) {
                if (i < files.size() - 2) {
                    throw new IOException(path + " is damaged at byte " + valid + " of " + size
                            + "; restore it, or move it and all later segments away to continue with what is older");
                }
                log.warn("Cut {} bytes of an unfinished write off {}", size - valid, path.getFileName());
                if (!last) {
                    setAside(files.get(i + 1));
                    break;
                }
            }
        }
        return new Result(catalogue, slots, found);
    }

    private static boolean beginsWithCatalogue(long validBytes) {
        return validBytes > SegmentFolder.MAGIC.length;
    }

    // Only a power failure gets here: the end of the older file never reached the disk, so what followed is no
    // continuation of what we have.
    private static void setAside(Path path) throws IOException {
        Path aside = path.resolveSibling(path.getFileName() + ".lost");
        Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
        log.warn("Set {} aside: what came before it did not survive", aside.getFileName());
    }

    private static int numberOf(Path path) {
        Matcher matcher = NAME.matcher(path.getFileName().toString());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(path.toString());
        }
        return Integer.parseInt(matcher.group(1));
    }

    private SlotTable table(int collection) {
        return slots.computeIfAbsent(collection, number -> new SlotTable());
    }

    @Override
    public void put(int collection, int slot, int offset, int length, ByteBuffer segment) {
        table(collection).store(slot, current, offset, length);
    }

    @Override
    public void delete(int collection, int slot, int firstWrittenIn) {
        table(collection).clear(slot);
        deletes++;
    }

    @Override
    public void catalogue(int offset, ByteBuffer segment) {
        byte[] bytes = new byte[segment.getInt(offset)];
        segment.get(offset, bytes);
        catalogue = StoredBson.decode(bytes);
    }
}
