package id.satupintu.escalation;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.contracts.escalation.PolicyEvent;
import id.satupintu.contracts.intake.IntakeEvent;
import id.satupintu.contracts.notification.NotificationEvent;
import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.escalation.adapter.in.kafka.IntakeReactions;
import id.satupintu.escalation.adapter.in.kafka.NotificationReactions;
import id.satupintu.escalation.adapter.in.kafka.RoutingReactions;
import id.satupintu.escalation.adapter.in.web.CaseAccess;
import id.satupintu.escalation.adapter.in.web.CaseActionsController;
import id.satupintu.escalation.adapter.in.web.CaseDesk;
import id.satupintu.escalation.adapter.in.web.CaseInbox;
import id.satupintu.escalation.adapter.in.web.CaseTexts;
import id.satupintu.escalation.adapter.in.web.CaseViews;
import id.satupintu.escalation.adapter.in.web.CasesController;
import id.satupintu.escalation.adapter.in.web.DeskActs;
import id.satupintu.escalation.adapter.in.web.DeskPages;
import id.satupintu.escalation.adapter.in.web.DeskWords;
import id.satupintu.escalation.adapter.in.web.EvidenceController;
import id.satupintu.escalation.adapter.in.web.EvidenceDesk;
import id.satupintu.escalation.adapter.in.web.EvidenceForm;
import id.satupintu.escalation.adapter.in.web.EvidenceViews;
import id.satupintu.escalation.adapter.in.web.InboxPages;
import id.satupintu.escalation.adapter.in.web.PolicyController;
import id.satupintu.escalation.adapter.in.web.PolicyDesk;
import id.satupintu.escalation.adapter.in.web.PolicyPages;
import id.satupintu.escalation.adapter.in.web.PolicyWords;
import id.satupintu.escalation.adapter.in.web.SlaController;
import id.satupintu.escalation.adapter.in.web.SlaPages;
import id.satupintu.escalation.adapter.in.web.WorkloadController;
import id.satupintu.escalation.adapter.in.web.WorkloadDesk;
import id.satupintu.escalation.adapter.in.web.WorkloadPages;
import id.satupintu.escalation.adapter.out.calendar.PublicHolidays;
import id.satupintu.escalation.adapter.out.evidence.EvidenceIndex;
import id.satupintu.escalation.adapter.out.evidence.EvidenceSweeper;
import id.satupintu.escalation.adapter.out.evidence.EvidenceVault;
import id.satupintu.escalation.adapter.out.policy.RecomputeRounds;
import id.satupintu.escalation.adapter.out.policy.StoredPolicies;
import id.satupintu.escalation.adapter.out.regions.RegionReaches;
import id.satupintu.escalation.adapter.out.store.CaseLoads;
import id.satupintu.escalation.adapter.out.store.CaseType;
import id.satupintu.escalation.adapter.out.store.PolicyType;
import id.satupintu.escalation.domain.Case;
import id.satupintu.escalation.domain.CaseCommand;
import id.satupintu.escalation.domain.CaseCommand.CheckDeadlines;
import id.satupintu.escalation.domain.policy.Policy;
import id.satupintu.escalation.domain.policy.PolicyCommand;
import id.satupintu.escalation.domain.policy.PolicyHistory;
import id.satupintu.platform.aggregate.AggregateConfiguration;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.AggregateStores;
import id.satupintu.platform.aggregate.DueTimer;
import id.satupintu.platform.aggregate.EventIds;
import id.satupintu.platform.aggregate.Reactions;
import id.satupintu.platform.aggregate.StoreOpening;
import id.satupintu.platform.messaging.DeadLetters;
import id.satupintu.platform.messaging.EventConsumer;
import id.satupintu.platform.messaging.MessagingConfiguration;
import id.satupintu.platform.messaging.RecordBatch;
import id.satupintu.platform.web.AccessRules;
import id.satupintu.platform.web.ProblemTexts;
import id.satupintu.platform.web.WebConfiguration;
import id.satupintu.platform.web.page.PageConfiguration;
import java.time.Clock;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

/** The one place where escalation-service is wired. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EscalationSettings.class)
@Import({
    MessagingConfiguration.class,
    AggregateConfiguration.class,
    WebConfiguration.class,
    CasesController.class,
    WorkloadController.class,
    SlaController.class,
    PolicyController.class,
    CaseActionsController.class,
    EvidenceController.class,
    PageConfiguration.class
})
public class EscalationConfiguration {

    @Bean
    AccessRules accessRules() {
        return CaseAccess.rules();
    }

    @Bean
    AggregateStore<PolicyCommand, PolicyHistory, PolicyEvent> policyStore(AggregateStores stores) {
        return stores.open(new PolicyType());
    }

    @Bean
    StoredPolicies policies(
            AggregateStore<PolicyCommand, PolicyHistory, PolicyEvent> policyStore,
            EscalationSettings settings,
            Clock businessClock) {
        NavigableSet<LocalDate> holidays = PublicHolidays.read();
        return new StoredPolicies(
                policyStore,
                settings.kabupaten(),
                kabupaten -> Policy.standard(kabupaten, settings.zone(), holidays),
                businessClock);
    }

    @Bean
    RecomputeRounds recomputeRounds(
            StoredPolicies policies,
            AggregateStore<CaseCommand, Case, EscalationEvent> cases,
            Clock businessClock,
            EscalationSettings settings) {
        return new RecomputeRounds(policies, cases, businessClock, settings.policyFollow());
    }

    @Bean
    PolicyDesk policyDesk(
            StoredPolicies policies,
            AggregateStore<PolicyCommand, PolicyHistory, PolicyEvent> policyStore,
            AggregateStore<CaseCommand, Case, EscalationEvent> cases,
            Clock businessClock) {
        return new PolicyDesk(policies, policyStore, cases, businessClock);
    }

    @Bean
    PolicyPages policyPages(PolicyDesk desk, MessageSource texts, EscalationSettings settings, ProblemTexts problems) {
        return new PolicyPages(desk, new PolicyWords(texts, settings.zone()), problems);
    }

    @Bean
    SlaPages slaPages(SlaController sla, MessageSource texts, EscalationSettings settings, ProblemTexts problems) {
        return new SlaPages(sla, new PolicyWords(texts, settings.zone()), problems);
    }

    /** Named for its part in readiness. */
    @Bean
    StoreOpening policy(StoredPolicies policies) {
        return new StoreOpening("policies", policies::isOpen, policies::open);
    }

    @Bean
    AggregateStore<CaseCommand, Case, EscalationEvent> cases(AggregateStores stores, StoredPolicies policies) {
        return stores.open(new CaseType(policies));
    }

    /** No case is judged before the policies were read. */
    @Bean
    DueTimer<CaseCommand> caseTimer(
            AggregateStores stores, AggregateStore<CaseCommand, Case, EscalationEvent> cases, StoredPolicies policies) {
        return stores.timer(cases, now -> {
            policies.open();
            return new CheckDeadlines(now);
        });
    }

    /** The Spring Cloud Stream binding {@code lifecycle-in-0}. */
    @Bean
    Consumer<RecordBatch> lifecycle(
            AggregateStore<CaseCommand, Case, EscalationEvent> cases,
            StoredPolicies policies,
            DeadLetters deadLetters) {
        Reactions<CaseCommand> reactions = Reactions.into(cases)
                .on(RoutingEvent.class, RoutingReactions::translate)
                .on(IntakeEvent.class, IntakeReactions::translate)
                .on(NotificationEvent.class, NotificationReactions::translate)
                .build();
        return new EventConsumer(
                reactions.families(),
                events -> {
                    policies.open();
                    return reactions.handle(events);
                },
                deadLetters);
    }

    @Bean
    CaseTexts caseTexts() {
        return new CaseTexts();
    }

    @Bean
    EvidenceIndex evidenceIndex(MongoOperations mongo) {
        return new EvidenceIndex(mongo);
    }

    @Bean
    EvidenceVault evidenceVault(MongoOperations mongo, EvidenceIndex index) {
        return new EvidenceVault(mongo, index, Clock.systemUTC());
    }

    /** Named for its part in readiness. */
    @Bean
    StoreOpening evidence(EvidenceVault vault) {
        return new StoreOpening("evidence", vault::isOpen, vault::open);
    }

    @Bean
    EvidenceSweeper evidenceSweeper(EvidenceVault vault, AggregateStore<CaseCommand, Case, EscalationEvent> cases) {
        return new EvidenceSweeper(() -> vault.sweep((complaint, evidence) -> cases.find(complaint)
                .filter(known -> known.evidence().stream()
                        .anyMatch(one -> one.evidenceId().equals(evidence)))
                .isPresent()));
    }

    @Bean
    EvidenceDesk evidenceDesk(
            CaseDesk desk,
            EvidenceVault vault,
            StoredPolicies policies,
            EventIds ids,
            EscalationSettings settings,
            Clock businessClock) {
        return new EvidenceDesk(desk, vault, policies, RegionReaches.read(), ids, settings.zone(), businessClock);
    }

    @Bean
    CaseViews caseViews(
            StoredPolicies policies, CaseTexts texts, EvidenceIndex index, CaseDesk desk, Clock businessClock) {
        EvidenceViews evidence =
                new EvidenceViews(texts, id -> index.complaintOf(id).flatMap(ComplaintId::parse), desk);
        return new CaseViews(policies, texts, evidence, businessClock);
    }

    @Bean
    CaseDesk caseDesk(AggregateStore<CaseCommand, Case, EscalationEvent> cases, Clock businessClock) {
        return new CaseDesk(cases, businessClock);
    }

    @Bean
    CaseInbox caseInbox(AggregateStore<CaseCommand, Case, EscalationEvent> cases, CaseDesk desk) {
        return new CaseInbox(cases, desk);
    }

    @Bean
    WorkloadDesk workloadDesk(
            MongoOperations mongo,
            StoredPolicies policies,
            AggregateStore<CaseCommand, Case, EscalationEvent> cases,
            Clock businessClock) {
        return new WorkloadDesk(new CaseLoads(mongo, new CaseType(policies)), cases, policies, businessClock);
    }

    @Bean
    WorkloadPages workloadPages(WorkloadDesk desk, MessageSource texts, EscalationSettings settings) {
        return new WorkloadPages(desk, new DeskWords(texts, settings.zone()));
    }

    @Bean
    DeskActs deskActs(CaseActionsController actions) {
        return new DeskActs(actions);
    }

    @Bean
    InboxPages inboxPages(
            CaseInbox inbox,
            CaseViews views,
            DeskActs acts,
            MessageSource texts,
            EscalationSettings settings,
            ProblemTexts problems) {
        return new InboxPages(inbox, views, acts, new DeskWords(texts, settings.zone()), problems);
    }

    @Bean
    DeskPages deskPages(
            CaseDesk desk,
            CaseViews views,
            DeskActs acts,
            EvidenceDesk evidence,
            MessageSource texts,
            EscalationSettings settings,
            ProblemTexts problems) {
        return new DeskPages(
                desk, views, acts, new EvidenceForm(evidence), new DeskWords(texts, settings.zone()), problems);
    }
}
