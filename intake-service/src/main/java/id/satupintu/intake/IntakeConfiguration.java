package id.satupintu.intake;

import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.contracts.intake.IntakeEvent;
import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.intake.adapter.in.kafka.EscalationReactions;
import id.satupintu.intake.adapter.in.kafka.RoutingReactions;
import id.satupintu.intake.adapter.in.web.CitizenAccess;
import id.satupintu.intake.adapter.in.web.CitizenDesk;
import id.satupintu.intake.adapter.in.web.CitizenWords;
import id.satupintu.intake.adapter.in.web.ComplaintsController;
import id.satupintu.intake.adapter.in.web.PinThrottle;
import id.satupintu.intake.adapter.in.web.PlaceReader;
import id.satupintu.intake.adapter.in.web.ReportDesk;
import id.satupintu.intake.adapter.in.web.ReportReader;
import id.satupintu.intake.adapter.in.web.ReporterActs;
import id.satupintu.intake.adapter.in.web.ReporterActsController;
import id.satupintu.intake.adapter.in.web.ReporterDoor;
import id.satupintu.intake.adapter.in.web.SupportController;
import id.satupintu.intake.adapter.out.regions.KaltimGazetteer;
import id.satupintu.intake.adapter.out.store.ComplaintType;
import id.satupintu.intake.adapter.out.vault.ReceiptPins;
import id.satupintu.intake.adapter.out.vault.Vault;
import id.satupintu.intake.domain.Complaint;
import id.satupintu.intake.domain.ComplaintCommand;
import id.satupintu.intake.domain.Gazetteer;
import id.satupintu.platform.aggregate.AggregateConfiguration;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.AggregateStores;
import id.satupintu.platform.aggregate.Reactions;
import id.satupintu.platform.messaging.DeadLetters;
import id.satupintu.platform.messaging.EventConsumer;
import id.satupintu.platform.messaging.MessagingConfiguration;
import id.satupintu.platform.messaging.RecordBatch;
import id.satupintu.platform.web.AccessRules;
import id.satupintu.platform.web.WebConfiguration;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** The one place where intake-service is put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
@Import({MessagingConfiguration.class, AggregateConfiguration.class, WebConfiguration.class, IntakePages.class})
class IntakeConfiguration {
    private static final int NUMBERS = 1_000_000_000;

    @Bean
    AccessRules accessRules() {
        return CitizenAccess.rules();
    }

    @Bean
    AggregateStore<ComplaintCommand, Complaint, IntakeEvent> complaints(AggregateStores stores) {
        return stores.open(new ComplaintType());
    }

    /** The binding {@code lifecycle-in-0}: what routing and escalation say. */
    @Bean
    Consumer<RecordBatch> lifecycle(
            AggregateStore<ComplaintCommand, Complaint, IntakeEvent> complaints, DeadLetters deadLetters) {
        Reactions<ComplaintCommand> reactions = Reactions.into(complaints)
                .on(RoutingEvent.class, RoutingReactions::translate)
                .on(EscalationEvent.class, EscalationReactions::translate)
                .build();
        return new EventConsumer(reactions.families(), reactions, deadLetters);
    }

    @Bean
    KaltimGazetteer gazetteer() {
        return new KaltimGazetteer();
    }

    /** The boundaries are read after the start, and before the first point needs them. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> boundariesWarmUp(KaltimGazetteer gazetteer) {
        return _ -> Thread.ofPlatform().daemon().name("boundaries").start(gazetteer::warmUp);
    }

    @Bean
    Vault vault(IntakeSettings settings) {
        return settings.vault();
    }

    @Bean
    ReceiptPins receiptPins(IntakeSettings settings) {
        return settings.pins();
    }

    @Bean
    CitizenDesk citizenDesk(Gazetteer gazetteer) {
        return new CitizenDesk(gazetteer, new CitizenWords());
    }

    @Bean
    PlaceReader placeReader(Gazetteer gazetteer) {
        return new PlaceReader(gazetteer);
    }

    @Bean
    ReporterDoor reporterDoor(
            AggregateStore<ComplaintCommand, Complaint, IntakeEvent> complaints,
            ReceiptPins pins,
            IntakeSettings settings) {
        IntakeSettings.Pin pin = settings.pin();
        return new ReporterDoor(
                complaints,
                pins,
                new PinThrottle(pin.wrongPins(), pin.window(), pin.watchedNumbers(), InstantSource.system()));
    }

    @Bean
    ReportReader reportReader(PlaceReader places, Clock clock) {
        return new ReportReader(places, clock);
    }

    @Bean
    ReportDesk reportDesk(
            AggregateStore<ComplaintCommand, Complaint, IntakeEvent> complaints,
            Vault vault,
            ReceiptPins pins,
            IntakeSettings settings,
            Gazetteer gazetteer,
            Clock clock) {
        SecureRandom random = new SecureRandom();
        return new ReportDesk(
                complaints, vault, pins, settings.retries(), gazetteer, clock, () -> random.nextInt(NUMBERS));
    }

    @Bean
    ComplaintsController complaintsController(
            ReportReader reader, ReportDesk reports, ReporterDoor door, CitizenDesk desk, JsonMapper json) {
        return new ComplaintsController(reader, reports, door, desk, json);
    }

    @Bean
    ReporterActs reporterActs(
            AggregateStore<ComplaintCommand, Complaint, IntakeEvent> complaints, ReporterDoor door, Clock clock) {
        return new ReporterActs(complaints, door, clock);
    }

    @Bean
    ReporterActsController reporterActsController(ReporterActs acts, PlaceReader places, CitizenDesk desk) {
        return new ReporterActsController(acts, desk, places);
    }

    @Bean
    SupportController supportController(
            AggregateStore<ComplaintCommand, Complaint, IntakeEvent> complaints, IntakeSettings settings, Clock clock) {
        return new SupportController(complaints, settings.retries(), clock);
    }
}
