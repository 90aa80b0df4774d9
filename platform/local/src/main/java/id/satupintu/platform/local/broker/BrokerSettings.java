package id.satupintu.platform.local.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.StringJoiner;

/**
 * The settings of a single broker that is its own controller, on loopback, small in memory and in number of threads.
 *
 * @param data where the log lies
 * @param port of the clients
 * @param controllerPort of the controller quorum, which has one voter
 * @param ways further ports the clients may come by
 */
record BrokerSettings(Path data, int port, int controllerPort, List<FurtherWay> ways) {
    static final int NODE_ID = 1;
    private static final String HOST = "127.0.0.1";

    BrokerSettings {
        ways = List.copyOf(ways);
    }

    String bootstrapServers() {
        return HOST + ":" + port;
    }

    Properties properties() {
        Properties p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", String.valueOf(NODE_ID));
        p.put("controller.quorum.voters", NODE_ID + "@" + HOST + ":" + controllerPort);
        p.put("controller.listener.names", "CONTROLLER");
        listeners(p);
        p.put("inter.broker.listener.name", "CLIENTS");
        p.put("log.dirs", data.toString());
        p.put("auto.create.topics.enable", "false");
        singleNode(p);
        small(p);
        return p;
    }

    private void listeners(Properties p) {
        StringJoiner bound = new StringJoiner(",").add("CLIENTS://" + HOST + ":" + port);
        StringJoiner told = new StringJoiner(",").add("CLIENTS://" + HOST + ":" + port);
        StringJoiner protocols = new StringJoiner(",").add("CLIENTS:PLAINTEXT").add("CONTROLLER:PLAINTEXT");
        for (FurtherWay way : ways) {
            String name = "WAY" + way.port();
            bound.add(name + "://" + HOST + ":" + way.port());
            told.add(name + "://" + HOST + ":" + way.toldPort());
            protocols.add(name + ":PLAINTEXT");
        }
        bound.add("CONTROLLER://" + HOST + ":" + controllerPort);
        p.put("listeners", bound.toString());
        p.put("advertised.listeners", told.toString());
        p.put("listener.security.protocol.map", protocols.toString());
    }

    private static void singleNode(Properties p) {
        p.put("default.replication.factor", "1");
        p.put("min.insync.replicas", "1");
        p.put("offsets.topic.replication.factor", "1");
        p.put("offsets.topic.num.partitions", "4");
        p.put("transaction.state.log.replication.factor", "1");
        p.put("transaction.state.log.min.isr", "1");
        p.put("transaction.state.log.num.partitions", "2");
        p.put("share.coordinator.state.topic.replication.factor", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
        // A group on one machine has all its members at once or misses one: waiting for more only delays the start.
        p.put("group.initial.rebalance.delay.ms", "0");
        // After a kill the controller refuses the new broker until it holds the old one for dead (the default is 9 s).
        p.put("broker.session.timeout.ms", "3000");
        p.put("broker.heartbeat.interval.ms", "500");
    }

    private static void small(Properties p) {
        p.put("num.network.threads", "2");
        p.put("num.io.threads", "4");
        p.put("num.replica.fetchers", "1");
        p.put("num.recovery.threads.per.data.dir", "2");
        p.put("background.threads", "2");
        p.put("log.cleaner.threads", "1");
        p.put("log.cleaner.dedupe.buffer.size", "8388608");
        p.put("log.cleaner.io.buffer.size", "131072");
        p.put("log.index.size.max.bytes", "1048576");
        p.put("log.segment.bytes", "134217728");
        p.put("message.max.bytes", "1048588");
        p.put("queued.max.requests", "64");
        p.put("socket.send.buffer.bytes", "131072");
        p.put("socket.receive.buffer.bytes", "131072");
    }
}
