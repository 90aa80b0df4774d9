package id.satupintu.platform.bench.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.satupintu.platform.bench.deadlines.MassDeadline;
import id.satupintu.platform.bench.deadlines.TenantFlood;
import id.satupintu.platform.bench.deadlines.TickCost;
import id.satupintu.platform.bench.limit.LimitFigures;
import id.satupintu.platform.bench.measure.Machine;
import id.satupintu.platform.bench.scenario.BacklogFigures;
import id.satupintu.platform.bench.scenario.Mixed;
import id.satupintu.platform.bench.scenario.OpenFigures;
import id.satupintu.platform.bench.scenario.Ramp;
import id.satupintu.platform.bench.scenario.SteadyFigures;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All figures of a run; {@code --json} prints it as one object, the steady figures and the limits at the top. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BenchReport(
        Machine machine,
        List<String> scenarios,
        @JsonUnwrapped Measured measured,
        Map<String, Target> targets) {

    static BenchReport of(List<Scenario> scenarios, Measured measured) {
        return new BenchReport(
                Machine.here(), scenarios.stream().map(Scenario::word).toList(), measured, Target.judge(measured));
    }

    /**
     * What the scenarios yielded; null for one that did not run.
     *
     * @param startSeconds of a start with start caches and data, as every one but the first is
     */
    @RecordBuilder
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Measured(
            @Nullable Double startSeconds,
            @JsonUnwrapped @Nullable SteadyFigures steady,
            @JsonUnwrapped @Nullable LimitFigures limits,
            Mixed.@Nullable Figures mixed,
            Ramp.@Nullable Figures ramp,
            @Nullable List<OpenFigures> spikeValley,
            @Nullable BacklogFigures backlog,
            MassDeadline.@Nullable Figures massDeadline,
            MassDeadline.@Nullable Figures massDeadlineKilled,
            TenantFlood.@Nullable Figures tenantFlood,
            TickCost.@Nullable Figures tickCost) {

        static final Measured NOTHING = new Measured(null, null, null, null, null, null, null, null, null, null, null);

        Measured withStart(double seconds) {
            return BenchReportMeasuredBuilder.builder(this)
                    .startSeconds(seconds)
                    .build();
        }

        Measured with(SteadyFigures figures, @Nullable LimitFigures beside) {
            return BenchReportMeasuredBuilder.builder(this)
                    .steady(figures)
                    .limits(beside)
                    .build();
        }

        Measured with(Mixed.Figures figures) {
            return BenchReportMeasuredBuilder.builder(this).mixed(figures).build();
        }

        Measured with(Ramp.Figures figures) {
            return BenchReportMeasuredBuilder.builder(this).ramp(figures).build();
        }

        Measured with(List<OpenFigures> figures) {
            return BenchReportMeasuredBuilder.builder(this).spikeValley(figures).build();
        }

        Measured with(BacklogFigures figures) {
            return BenchReportMeasuredBuilder.builder(this).backlog(figures).build();
        }

        Measured with(MassDeadline.Figures figures) {
            return BenchReportMeasuredBuilder.builder(this)
                    .massDeadline(figures)
                    .build();
        }

        Measured withKilled(MassDeadline.Figures figures) {
            return BenchReportMeasuredBuilder.builder(this)
                    .massDeadlineKilled(figures)
                    .build();
        }

        Measured with(TenantFlood.Figures figures) {
            return BenchReportMeasuredBuilder.builder(this).tenantFlood(figures).build();
        }

        Measured with(TickCost.Figures figures) {
            return BenchReportMeasuredBuilder.builder(this).tickCost(figures).build();
        }
    }
}
