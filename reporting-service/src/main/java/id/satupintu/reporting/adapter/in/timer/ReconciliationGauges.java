package id.satupintu.reporting.adapter.in.timer;

import id.satupintu.contracts.RegionCode;
import id.satupintu.reporting.adapter.out.mongo.Figures;
import id.satupintu.reporting.view.Reconciliation.Alarms;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * "Tidak ada aduan yang tercecer" as three measurements per tenant that must be zero:
 * {@code satupintu.reconciliation.unaccounted}, {@code .holes} and {@code .untouched}.
 */
public final class ReconciliationGauges implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ReconciliationGauges.class);

    private final Figures figures;
    private final Duration every;
    private final MultiGauge unaccounted;
    private final MultiGauge holes;
    private final MultiGauge untouched;
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    public ReconciliationGauges(Figures figures, MeterRegistry registry, Duration every) {
        this.figures = figures;
        this.every = every;
        this.unaccounted = gauge(registry, "unaccounted", "Complaints others speak of and the door never announced");
        this.holes = gauge(registry, "holes", "Complaints of which an event is missing for longer than the bound");
        this.untouched = gauge(registry, "untouched", "Complaints no service has touched within the bound");
    }

    private static MultiGauge gauge(MeterRegistry registry, String name, String description) {
        return MultiGauge.builder("satupintu.reconciliation." + name)
                .description(description)
                .register(registry);
    }

    void measure() {
        Map<RegionCode, Alarms> all = new LinkedHashMap<>();
        for (RegionCode kabupaten : figures.kabupaten()) {
            all.put(kabupaten, figures.alarms(kabupaten));
        }
        show(unaccounted, all, Alarms::unaccounted);
        show(holes, all, Alarms::holes);
        show(untouched, all, Alarms::untouched);
    }

    private static void show(MultiGauge gauge, Map<RegionCode, Alarms> all, ToLongFunction<Alarms> figure) {
        List<Row<?>> rows = new ArrayList<>();
        all.forEach((kabupaten, alarms) ->
                rows.add(Row.of(Tags.of("kabupaten", kabupaten.value()), figure.applyAsLong(alarms))));
        gauge.register(rows, true);
    }

    private void run() {
        while (running) {
            try {
                measure();
            } catch (DataAccessException away) {
                log.debug("Measurements wait for the store: {}", away.getClass().getSimpleName());
            } catch (RuntimeException defect) {
                log.error("The reconciliation could not be taken", defect);
            }
            try {
                Thread.sleep(every);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("reconciliation").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
