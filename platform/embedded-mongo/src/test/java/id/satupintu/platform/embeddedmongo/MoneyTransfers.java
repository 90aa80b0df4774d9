package id.satupintu.platform.embeddedmongo;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/** Moves money between accounts in transactions, some of which are aborted, while others add it all up. */
final class MoneyTransfers {

    static final int ACCOUNTS = 20;
    static final int EACH = 1000;

    final Set<String> committed = ConcurrentHashMap.newKeySet();
    final AtomicInteger aborted = new AtomicInteger();
    final AtomicInteger wrongSums = new AtomicInteger();
    final AtomicInteger sums = new AtomicInteger();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();

    void prepare(MongoDatabase bank) {
        bank.createCollection("outbox");
        for (int account = 0; account < ACCOUNTS; account++) {
            bank.getCollection("accounts").insertOne(new Document("_id", account).append("balance", EACH));
        }
    }

    void start(String connectionString) {
        for (int teller = 0; teller < 6; teller++) {
            int number = teller;
            threads.add(Thread.ofPlatform().start(() -> {
                try (MongoClient client = MongoClients.create(connectionString)) {
                    transfer(client, number);
                }
            }));
        }
        threads.add(Thread.ofPlatform().start(() -> {
            try (MongoClient client = MongoClients.create(connectionString)) {
                addUp(client.getDatabase("bank"));
            }
        }));
    }

    private void transfer(MongoClient client, int teller) {
        MongoDatabase bank = client.getDatabase("bank");
        Random random = new Random(teller);
        for (int i = 0; !stop.get(); i++) {
            String key = teller + "-" + i;
            boolean abort = random.nextInt(4) == 0;
            int from = random.nextInt(ACCOUNTS);
            int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
            int amount = 1 + random.nextInt(50);
            try (ClientSession session = client.startSession()) {
                session.startTransaction();
                bank.getCollection("accounts")
                        .updateOne(session, Filters.eq("_id", from), Updates.inc("balance", -amount));
                bank.getCollection("outbox").insertOne(session, new Document("_id", key));
                bank.getCollection("accounts")
                        .updateOne(session, Filters.eq("_id", to), Updates.inc("balance", amount));
                if (abort) {
                    session.abortTransaction();
                    aborted.incrementAndGet();
                } else {
                    session.commitTransaction();
                    committed.add(key);
                }
            } catch (MongoException e) {
                if (!e.hasErrorLabel("TransientTransactionError")) {
                    return;
                }
            }
        }
    }

    private void addUp(MongoDatabase bank) {
        while (!stop.get()) {
            try {
                wrongSums.addAndGet(sum(bank) == ACCOUNTS * EACH ? 0 : 1);
                sums.incrementAndGet();
            } catch (MongoException e) {
                return;
            }
        }
    }

    static int sum(MongoDatabase bank) {
        int sum = 0;
        for (Document account : bank.getCollection("accounts").find()) {
            sum += account.getInteger("balance");
        }
        return sum;
    }

    static Set<String> outbox(MongoDatabase bank) {
        Set<String> keys = new HashSet<>();
        bank.getCollection("outbox").find().forEach(entry -> keys.add(entry.getString("_id")));
        return keys;
    }

    void stop() throws InterruptedException {
        stop.set(true);
        for (Thread thread : threads) {
            thread.join(20_000);
        }
    }
}
