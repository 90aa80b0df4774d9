package id.satupintu.notification.adapter.out.mongo;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.RegionCode;
import id.satupintu.notification.domain.Mailbox;
import id.satupintu.notification.domain.Notice;
import id.satupintu.notification.domain.Template;
import id.satupintu.notification.domain.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * The view officers list: one document per notice, found by mailbox, newest first. It follows from the books and can be
 * written again at any time; only what was read lives here alone.
 *
 * <pre>{@code
 * { _id: noticeId, mailbox: "64.08-PUPR", at: ISODate(...), complaintId, kabupaten, template, wording: "{...}",
 *   readAt: ISODate(...) }                              // present once somebody of the unit has read it
 * }</pre>
 */
public final class InAppNotices {
    private static final String COLLECTION = "inbox";
    private static final String ID = "_id";
    private static final String MAILBOX = "mailbox";
    private static final String AT = "at";
    private static final String READ_AT = "readAt";
    /** As many unread ones are counted and no more: beyond it the number says nothing that a person would act on. */
    public static final int COUNTED = 99;

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoOperations mongo;
    private final JsonMapper json;
    private volatile boolean indexed;

    public InAppNotices(MongoOperations mongo, JsonMapper json) {
        this.mongo = mongo;
        this.json = json;
    }

    /** A notice as it lies with officers. */
    public record Lying(
            String noticeId,
            Mailbox mailbox,
            ComplaintId complaintId,
            Template template,
            Wording wording,
            @Nullable Instant readAt) {}

    /**
     * What can be seen of mailboxes without opening anything.
     *
     * @param unread how many, up to one more than {@link #COUNTED}
     * @param newest id of the newest notice; null when there is none
     */
    public record Glance(int unread, @Nullable String newest) {

        /** Whether something has come since {@code before}. */
        public boolean isNewerThan(Glance before) {
            return unread > before.unread() || (newest != null && !newest.equals(before.newest()));
        }
    }

    /** A notice on its way here. */
    public record Laid(ComplaintId complaintId, RegionCode kabupaten, Notice notice) {}

    /** Made before the first notice, whenever the store is there. */
    private void createIndexes() {
        if (!indexed) {
            mongo.execute(COLLECTION, notices -> {
                notices.createIndex(new Document(MAILBOX, 1).append(READ_AT, 1));
                return notices.createIndex(new Document(MAILBOX, 1).append(AT, -1));
            });
            indexed = true;
        }
    }

    /** Lays them down; one that lies here already stays as it is. */
    public void lay(Collection<Laid> notices) {
        if (notices.isEmpty()) {
            return;
        }
        createIndexes();
        List<WriteModel<Document>> writes = new ArrayList<>(notices.size());
        for (Laid laid : notices) {
            Notice notice = laid.notice();
            Document document = new Document(
                            MAILBOX, notice.mailbox(laid.kabupaten()).value())
                    .append(AT, Date.from(notice.wording().at()))
                    .append("complaintId", laid.complaintId().value())
                    .append("kabupaten", laid.kabupaten().value())
                    .append("template", notice.template().name())
                    .append("wording", json.writeValueAsString(notice.wording()));
            writes.add(new UpdateOneModel<>(
                    new Document(ID, notice.noticeId()), new Document("$setOnInsert", document), UPSERT));
        }
        mongo.execute(COLLECTION, collection -> collection.bulkWrite(writes, UNORDERED));
    }

    /**
     * The newest notices of {@code mailboxes}, each read by index.
     *
     * @param offset how many newer ones are passed over
     */
    public List<Lying> newest(Collection<Mailbox> mailboxes, int offset, int limit) {
        List<Lying> found = new ArrayList<>();
        for (Mailbox mailbox : new LinkedHashSet<>(mailboxes)) {
            mongo.execute(COLLECTION, notices -> {
                notices.find(new Document(MAILBOX, mailbox.value()))
                        .sort(new Document(AT, -1))
                        .limit(offset + limit)
                        .forEach(document -> found.add(read(document)));
                return found;
            });
        }
        found.sort(Comparator.comparing((Lying lying) -> lying.wording().at()).reversed());
        return found.stream().skip(offset).limit(limit).toList();
    }

    /** How many of {@code mailboxes} nobody has read yet, up to one more than {@link #COUNTED}. */
    public int unread(Collection<Mailbox> mailboxes) {
        int unread = 0;
        for (Mailbox mailbox : new LinkedHashSet<>(mailboxes)) {
            List<Document> found = new ArrayList<>();
            mongo.execute(
                    COLLECTION, notices -> notices.find(new Document(MAILBOX, mailbox.value()).append(READ_AT, null))
                            .projection(new Document(ID, 1))
                            .limit(COUNTED + 1)
                            .into(found));
            unread += found.size();
        }
        return Math.min(unread, COUNTED + 1);
    }

    /** What can be seen of {@code mailboxes} at a glance. */
    public Glance glance(Collection<Mailbox> mailboxes) {
        Optional<Lying> newest = newest(mailboxes, 0, 1).stream().findFirst();
        return new Glance(unread(mailboxes), newest.map(Lying::noticeId).orElse(null));
    }

    /** Marks it as read, the first time; empty when it lies in none of {@code mailboxes}. */
    public Optional<Lying> markRead(String noticeId, Collection<Mailbox> mailboxes, Instant now) {
        List<String> own = mailboxes.stream().map(Mailbox::value).toList();
        Document theirs = new Document(ID, noticeId).append(MAILBOX, new Document("$in", own));
        Document unread = new Document(theirs).append(READ_AT, new Document("$exists", false));
        List<Lying> found = new ArrayList<>();
        mongo.execute(COLLECTION, notices -> {
            notices.updateOne(unread, new Document("$set", new Document(READ_AT, Date.from(now))));
            notices.find(theirs).forEach(document -> found.add(read(document)));
            return found;
        });
        return found.stream().findFirst();
    }

    private Lying read(Document document) {
        Date readAt = document.getDate(READ_AT);
        return new Lying(
                document.getString(ID),
                new Mailbox(document.getString(MAILBOX)),
                new ComplaintId(document.getString("complaintId")),
                Template.valueOf(document.getString("template")),
                json.readValue(document.getString("wording"), Wording.class),
                readAt == null ? null : readAt.toInstant());
    }
}
