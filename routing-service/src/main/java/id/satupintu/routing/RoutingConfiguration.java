package id.satupintu.routing;

import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.contracts.routing.UnitEvent;
import id.satupintu.platform.aggregate.AggregateConfiguration;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.AggregateStores;
import id.satupintu.platform.aggregate.DueTimer;
import id.satupintu.platform.aggregate.StoreOpening;
import id.satupintu.platform.messaging.DeadLetters;
import id.satupintu.platform.messaging.EventConsumer;
import id.satupintu.platform.messaging.MessagingConfiguration;
import id.satupintu.platform.messaging.RecordBatch;
import id.satupintu.platform.web.AccessRule;
import id.satupintu.platform.web.AccessRules;
import id.satupintu.platform.web.ProblemTexts;
import id.satupintu.platform.web.WebConfiguration;
import id.satupintu.platform.web.page.PageConfiguration;
import id.satupintu.routing.adapter.in.kafka.LifecycleEvents;
import id.satupintu.routing.adapter.in.timer.DirectoryRefresh;
import id.satupintu.routing.adapter.in.web.ModelController;
import id.satupintu.routing.adapter.in.web.ModelPages;
import id.satupintu.routing.adapter.in.web.PrecedentController;
import id.satupintu.routing.adapter.in.web.ReviewAccess;
import id.satupintu.routing.adapter.in.web.ReviewController;
import id.satupintu.routing.adapter.in.web.ReviewPages;
import id.satupintu.routing.adapter.in.web.ReviewTexts;
import id.satupintu.routing.adapter.in.web.ReviewWords;
import id.satupintu.routing.adapter.in.web.TwinController;
import id.satupintu.routing.adapter.in.web.UnitAccess;
import id.satupintu.routing.adapter.in.web.UnitController;
import id.satupintu.routing.adapter.in.web.UnitDescriptions;
import id.satupintu.routing.adapter.in.web.UnitEditController;
import id.satupintu.routing.adapter.in.web.UnitPages;
import id.satupintu.routing.adapter.in.web.UnitWords;
import id.satupintu.routing.adapter.out.catalogue.Catalogue;
import id.satupintu.routing.adapter.out.catalogue.StemReader;
import id.satupintu.routing.adapter.out.directory.DirectorySource;
import id.satupintu.routing.adapter.out.directory.StoredUnitDirectory;
import id.satupintu.routing.adapter.out.learning.Learner;
import id.satupintu.routing.adapter.out.learning.LearningRounds;
import id.satupintu.routing.adapter.out.learning.LearningSettings;
import id.satupintu.routing.adapter.out.learning.ModelShelf;
import id.satupintu.routing.adapter.out.learning.ShelvedModels;
import id.satupintu.routing.adapter.out.store.DispositionType;
import id.satupintu.routing.adapter.out.store.StoredPrecedents;
import id.satupintu.routing.adapter.out.store.StoredTwins;
import id.satupintu.routing.adapter.out.store.UnitType;
import id.satupintu.routing.domain.directory.Unit;
import id.satupintu.routing.domain.directory.UnitCommand;
import id.satupintu.routing.domain.directory.UnitDirectory;
import id.satupintu.routing.domain.disposition.Appraiser;
import id.satupintu.routing.domain.disposition.Disposition;
import id.satupintu.routing.domain.disposition.DispositionCommand;
import id.satupintu.routing.domain.disposition.DispositionCommand.LookAtTheClock;
import id.satupintu.routing.domain.disposition.WordReader;
import id.satupintu.routing.domain.learning.Models;
import id.satupintu.routing.domain.precedent.Precedents;
import id.satupintu.routing.domain.twin.Twins;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

/** The one place where routing-service is wired. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RoutingSettings.class, LearningSettings.class})
@Import({
    MessagingConfiguration.class,
    AggregateConfiguration.class,
    WebConfiguration.class,
    PrecedentController.class,
    ReviewController.class,
    TwinController.class,
    UnitController.class,
    UnitEditController.class,
    ModelController.class,
    PageConfiguration.class
})
public class RoutingConfiguration {

    @Bean
    AccessRules accessRules() {
        return UnitAccess.rules().and(ReviewAccess.rules().rules().toArray(AccessRule[]::new));
    }

    @Bean
    ReviewPages reviewPages(
            ReviewController reviews,
            PrecedentController precedents,
            TwinController twins,
            MessageSource texts,
            UnitDirectory directory,
            Clock businessClock,
            ProblemTexts problems,
            @Value("${satupintu.zone}") ZoneId zone) {
        return new ReviewPages(
                reviews, precedents, twins, new ReviewWords(texts, directory, businessClock, zone), problems);
    }

    @Bean
    AggregateStore<UnitCommand, Unit, UnitEvent> units(AggregateStores stores) {
        return stores.open(new UnitType());
    }

    @Bean
    AggregateStore<DispositionCommand, Disposition, RoutingEvent> dispositions(
            AggregateStores stores, RoutingSettings settings) {
        return stores.open(new DispositionType(settings.policy()));
    }

    @Bean
    Precedents precedents(AggregateStore<DispositionCommand, Disposition, RoutingEvent> dispositions) {
        return new StoredPrecedents(dispositions);
    }

    @Bean
    Twins twins(AggregateStore<DispositionCommand, Disposition, RoutingEvent> dispositions) {
        return new StoredTwins(dispositions);
    }

    @Bean
    WordReader wordReader() {
        return new StemReader();
    }

    @Bean
    DirectorySource directorySource(RoutingSettings settings) {
        return DirectorySource.bundled(settings.directoryValidFrom());
    }

    @Bean
    Catalogue catalogue(DirectorySource source) {
        return new Catalogue(source.matters());
    }

    @Bean
    StoredUnitDirectory unitDirectory(
            AggregateStore<UnitCommand, Unit, UnitEvent> units,
            DirectorySource source,
            Catalogue catalogue,
            Clock businessClock,
            @Value("${satupintu.zone}") ZoneId zone) {
        return new StoredUnitDirectory(
                units, source.units(), catalogue::renew, () -> LocalDate.ofInstant(businessClock.instant(), zone));
    }

    @Bean
    DirectoryRefresh directoryRefresh(StoredUnitDirectory unitDirectory, RoutingSettings settings) {
        return new DirectoryRefresh(settings.directoryRefresh(), unitDirectory::refresh);
    }

    /** Stamped by the clock of the machine, not the business clock: instances ask each other's stamps what is new. */
    @Bean
    UnitDescriptions unitDescriptions(UnitDirectory unitDirectory) {
        return new UnitDescriptions(unitDirectory, InstantSource.system());
    }

    @Bean
    UnitPages unitPages(
            UnitDescriptions unitDescriptions,
            UnitDirectory unitDirectory,
            MessageSource texts,
            Clock businessClock,
            ProblemTexts problems,
            @Value("${satupintu.zone}") ZoneId zone) {
        return new UnitPages(unitDescriptions, new UnitWords(texts, unitDirectory, businessClock, zone), problems);
    }

    @Bean
    StoreOpening directory(StoredUnitDirectory unitDirectory) {
        return new StoreOpening("unit-directory", unitDirectory::isOpen, unitDirectory::open);
    }

    @Bean
    Appraiser appraiser(UnitDirectory unitDirectory, Catalogue catalogue) {
        return Catalogue.appraiser(unitDirectory, catalogue);
    }

    @Bean
    ModelShelf modelShelf(MongoOperations mongo) {
        return new ModelShelf(mongo);
    }

    @Bean
    Models models(ModelShelf shelf, Catalogue catalogue) {
        return new ShelvedModels(shelf, () -> catalogue.shipped().version());
    }

    @Bean
    LearningRounds learning(
            AggregateStore<DispositionCommand, Disposition, RoutingEvent> dispositions,
            Catalogue catalogue,
            ModelShelf shelf,
            LearningSettings settings,
            StoredUnitDirectory unitDirectory) {
        Learner learner = new Learner(dispositions, catalogue, shelf, settings, Clock.systemUTC());
        return new LearningRounds(learner, settings, unitDirectory::isOpen);
    }

    @Bean
    ModelPages modelPages(ModelController models, @Value("${satupintu.zone}") ZoneId zone) {
        return new ModelPages(models, zone);
    }

    @Bean
    ReviewTexts reviewTexts() {
        return new ReviewTexts();
    }

    @Bean
    DueTimer<DispositionCommand> completionTimer(
            AggregateStores stores,
            AggregateStore<DispositionCommand, Disposition, RoutingEvent> dispositions,
            ReviewTexts texts) {
        return stores.timer(dispositions, now -> new LookAtTheClock(now, texts.completionExpired()));
    }

    /** The Spring Cloud Stream binding {@code lifecycle-in-0}. */
    @Bean
    Consumer<RecordBatch> lifecycle(
            AggregateStore<DispositionCommand, Disposition, RoutingEvent> dispositions,
            UnitDirectory unitDirectory,
            Appraiser appraiser,
            DeadLetters deadLetters) {
        return new EventConsumer(
                LifecycleEvents.families(), new LifecycleEvents(dispositions, unitDirectory, appraiser), deadLetters);
    }
}
