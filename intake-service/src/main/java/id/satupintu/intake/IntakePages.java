package id.satupintu.intake;

import id.satupintu.intake.adapter.in.web.CitizenDesk;
import id.satupintu.intake.adapter.in.web.ReportDesk;
import id.satupintu.intake.adapter.in.web.ReportPageWords;
import id.satupintu.intake.adapter.in.web.ReportPages;
import id.satupintu.intake.adapter.in.web.ReportReader;
import id.satupintu.intake.adapter.in.web.ReporterActs;
import id.satupintu.intake.adapter.in.web.ReporterDoor;
import id.satupintu.intake.adapter.in.web.TrackPages;
import id.satupintu.intake.adapter.in.web.TrackWords;
import id.satupintu.intake.domain.Gazetteer;
import id.satupintu.platform.web.ProblemTexts;
import id.satupintu.platform.web.page.PageConfiguration;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** The citizen's pages: handing in, and following. */
@Configuration(proxyBeanMethods = false)
@Import(PageConfiguration.class)
class IntakePages {

    @Bean
    ReportPages reportPages(
            ReportReader reader,
            ReportDesk desk,
            Gazetteer gazetteer,
            MessageSource texts,
            ProblemTexts problems,
            JsonMapper json,
            @Value("${satupintu.public-address}") String address) {
        return new ReportPages(reader, desk, ReportPageWords.of(gazetteer, texts, address), problems, json);
    }

    @Bean
    TrackPages trackPages(
            ReporterDoor door,
            ReporterActs acts,
            Gazetteer gazetteer,
            CitizenDesk desk,
            MessageSource texts,
            ProblemTexts problems,
            Clock clock) {
        return new TrackPages(door, acts, new TrackWords(gazetteer, desk, texts, clock), problems);
    }
}
