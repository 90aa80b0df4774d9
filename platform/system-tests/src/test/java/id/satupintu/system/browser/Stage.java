package id.satupintu.system.browser;

import id.satupintu.system.RunningSystem;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;

/** The system that is up and the browser before it, one of each for all tests of pages. */
final class Stage implements AutoCloseable {
    final RunningSystem system;
    private final Chromium chromium;
    private final int port;

    Stage(RunningSystem system) throws IOException, InterruptedException {
        // Who loads a page ten times a second to see whether something is there yet is sent away by the door, and
        // rightly.
        Awaitility.setDefaultPollInterval(Duration.ofMillis(500));
        this.chromium = Chromium.start();
        this.system = system;
        this.port = system.port("gateway");
    }

    /** Somebody comes to the door with a device of their own. */
    Visit visit(Device device) {
        return chromium.visit("http://127.0.0.1:" + port, device);
    }

    /** The code of the unit that answers for a report now, as its reporter is told. */
    String holder(Citizen.Receipt receipt) throws IOException, InterruptedException {
        HttpResponse<String> answer = system.get(
                port,
                "/api/v1/complaints/" + receipt.number(),
                "X-Pin",
                receipt.pin().replace(" ", ""));
        return RunningSystem.JSON
                .readTree(answer.body())
                .at("/responsible/unit/code")
                .asString();
    }

    @Override
    public void close() {
        chromium.close();
    }
}
