package id.satupintu.routing.adapter.in.web;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.platform.testkit.SettableClock;
import id.satupintu.platform.web.AccessRules;
import id.satupintu.platform.web.WebConfiguration;
import id.satupintu.routing.KutimDesk;
import id.satupintu.routing.adapter.out.catalogue.StemReader;
import id.satupintu.routing.adapter.out.store.StoredPrecedents;
import id.satupintu.routing.adapter.out.store.StoredTwins;
import id.satupintu.routing.domain.directory.UnitDirectory;
import id.satupintu.routing.domain.disposition.Disposition;
import id.satupintu.routing.domain.disposition.DispositionCommand;
import id.satupintu.routing.domain.disposition.DispositionCommand.ConsiderReport;
import id.satupintu.routing.domain.disposition.Report;
import id.satupintu.routing.domain.disposition.WordReader;
import id.satupintu.routing.domain.precedent.Precedents;
import id.satupintu.routing.domain.twin.Twins;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The review list of Kutai Timur over real HTTP, with dispositions in memory. */
final class RunningReview implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final RegionCode KUTIM = new RegionCode("64.08");
    private final RunningSlice slice = new RunningSlice(Slice.class);
    final KutimDesk desk = slice.bean(KutimDesk.class);
    private int count;

    @Configuration(proxyBeanMethods = false)
    @Import({
        WebConfiguration.class,
        ReviewController.class,
        PrecedentController.class,
        TwinController.class,
        UnitController.class,
        ReviewTexts.class
    })
    static class Slice {

        @Bean
        KutimDesk desk() {
            return new KutimDesk();
        }

        @Bean
        AggregateStore<DispositionCommand, Disposition, RoutingEvent> dispositions(KutimDesk desk) {
            return desk.dispositions;
        }

        @Bean
        Precedents precedents(KutimDesk desk) {
            return new StoredPrecedents(desk.dispositions);
        }

        @Bean
        Twins twins(KutimDesk desk) {
            return new StoredTwins(desk.dispositions);
        }

        @Bean
        WordReader words() {
            return new StemReader();
        }

        @Bean
        UnitDirectory directory(KutimDesk desk) {
            return desk.directory;
        }

        @Bean
        Clock clock() {
            return new SettableClock(NOON);
        }

        @Bean
        AccessRules accessRules() {
            return ReviewAccess.rules();
        }
    }

    ComplaintId held(Instant receivedAt) {
        return considered("Mohon perhatian", "Sudah lama begini terus di sini.", receivedAt);
    }

    ComplaintId considered(String title, String body, Instant receivedAt) {
        ComplaintId id = ComplaintId.of("KTM", 2026, 1_000 + ++count);
        Location place = new Location(new RegionCode("64.08.04.2012"), null, null);
        Report report =
                new Report(id, ComplaintKind.COMPLAINT, title, body, place, false, List.of(), false, receivedAt, false);
        desk.dispositions.handle(Request.create(
                id.value(),
                new ConsiderReport(KUTIM, report, desk.appraiser.appraise(report.title(), report.body(), place))));
        return id;
    }

    HttpResponse<String> get(String path, @Nullable String token) {
        return slice.get(path, token);
    }

    HttpResponse<String> post(ComplaintId id, String act, String body, String token) {
        return slice.post("/api/v1/reviews/" + id + "/" + act, "application/json", body, token);
    }

    static String decision(String unit) {
        return "{\"unit\": \"" + unit + "\", \"reason\": \"Sesuai tugas unit.\"}";
    }

    @Override
    public void close() {
        slice.close();
    }
}
