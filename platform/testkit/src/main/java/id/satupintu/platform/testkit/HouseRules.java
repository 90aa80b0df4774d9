package id.satupintu.platform.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import id.satupintu.contracts.ContractEvent;
import id.satupintu.contracts.WireType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** The walls of the house, each with its reason. An exception to a rule is a line in that rule, with a reason of its own. */
public final class HouseRules {
    private static final List<String> SERVICES =
            List.of("intake", "routing", "escalation", "notification", "reporting");

    private HouseRules() {}

    /** Every rule by the sentence it stands for. */
    public static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        for (String service : SERVICES) {
            rules.put("the domain of " + service + " knows only itself and the published language", domain(service));
            rules.put("another service's words stop at the door of " + service, ownLanguage(service));
        }
        rules.put("the domain has no clock and no dice", noClockNoDice());
        rules.put("services meet on Kafka only", servicesMeetOnKafka());
        rules.put("platform serves every service and knows none", platformKnowsNoService());
        rules.put("nobody publishes around the outbox", outboxOnly());
        rules.put("aggregates are written by the store alone", storeOnly());
        rules.put("contracts are records with a version and without bags", contracts());
        rules.put("contracts know no framework", contractsAlone());
        rules.put("a binding never swallows", bindingsNeverSwallow());
        rules.put("a name says what a thing is for", names());
        rules.put("every package is null-marked", nullMarked());
        return rules;
    }

    private static ArchRule domain(String service) {
        return classes()
                .that()
                .resideInAPackage("id.satupintu." + service + ".domain..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java.lang..",
                                "java.util..",
                                "java.time..",
                                "java.text..",
                                "java.nio.charset..",
                                "org.jspecify..",
                                "com.fasterxml.jackson.annotation..",
                                "id.satupintu." + service + ".domain..",
                                "id.satupintu.contracts",
                                "id.satupintu.contracts." + service + "..",
                                "id.satupintu.platform.aggregate..",
                                "id.satupintu.platform.privacy..")
                        // A digest is a function like any other; what else is in its package is not.
                        .or(belongToAnyOf(MessageDigest.class, NoSuchAlgorithmException.class)))
                .allowEmptyShould(true)
                .because("what an office may decide must be readable, and testable, without any machinery");
    }

    private static ArchRule ownLanguage(String service) {
        return noClasses()
                .that()
                .resideInAPackage("id.satupintu." + service + "..")
                .and()
                .resideOutsideOfPackages(
                        "id.satupintu." + service + ".adapter.in.kafka..",
                        // The one place that wires names the families the binding listens to.
                        "id.satupintu." + service)
                .should()
                .dependOnClassesThat(resideInAPackage("id.satupintu.contracts.*..")
                        .and(resideOutsideOfPackages("id.satupintu.contracts." + service + "..")))
                .allowEmptyShould(true)
                .because("a consumer translates at the door, so that another service's change stops there");
    }

    private static ArchRule noClockNoDice() {
        return noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .allowEmptyShould(true)
                .because("time and ids arrive with the command, so that a test or a retry decides the same");
    }

    private static ArchRule servicesMeetOnKafka() {
        return slices().matching("id.satupintu.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideInAPackage("id.satupintu.."),
                        resideInAnyPackage("id.satupintu.contracts..", "id.satupintu.platform.."))
                .because("each is scaled, replaced and repaired by itself");
    }

    private static ArchRule platformKnowsNoService() {
        return noClasses()
                .that()
                .resideInAPackage("id.satupintu.platform..")
                .should()
                .dependOnClassesThat(resideInAPackage("id.satupintu..")
                        .and(resideOutsideOfPackages("id.satupintu.platform..", "id.satupintu.contracts..")))
                .because("it is bought by the second service that needs it, and belongs to none");
    }

    private static ArchRule outboxOnly() {
        return noClasses()
                .that()
                .resideInAnyPackage(SERVICES.stream()
                        .map(service -> "id.satupintu." + service + "..")
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.springframework.cloud.stream.function..",
                        "org.springframework.kafka.core..",
                        "org.apache.kafka.clients.producer.."))
                .allowEmptyShould(true)
                .because("an event that is not in the document with the state it tells of can be lost");
    }

    private static ArchRule storeOnly() {
        return noClasses()
                .that()
                .resideInAnyPackage("id.satupintu..")
                .should()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                                        "save|replace|findAndReplace"))
                        .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                        resideInAPackage("org.springframework.data.mongodb..")))))
                .because("replacing a document throws away what the relay or another writer put there meanwhile");
    }

    private static ArchRule contracts() {
        return classes()
                .that()
                .areAssignableTo(ContractEvent.class)
                .and()
                .areNotInterfaces()
                .should(beVersionedRecords())
                .because("an event that is out can never be taken back");
    }

    private static ArchRule contractsAlone() {
        return classes()
                .that()
                .resideInAPackage("id.satupintu.contracts..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.jspecify..", "com.fasterxml.jackson.annotation..", "id.satupintu.contracts.."))
                .because("others read our events too, and not with our framework");
    }

    private static ArchRule bindingsNeverSwallow() {
        return classes()
                .that()
                .resideInAPackage("..adapter.in.kafka..")
                .should(notCatch())
                .allowEmptyShould(true)
                .because("returning normally acknowledges: an exception is the only way to keep an event");
    }

    private static ArchRule names() {
        return noClasses()
                .that()
                .resideInAPackage("id.satupintu..")
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveNameMatching(".*\\.[A-Za-z]*(Util|Utils|Helper|Helpers|Manager|Impl|Constants|Common)$")
                .because("a drawer for everything is where things are lost");
    }

    private static ArchRule nullMarked() {
        return classes()
                .that()
                .resideInAPackage("id.satupintu..")
                .should(resideInANullMarkedPackage())
                .because("absence is said in the type, and checked by the compiler");
    }

    private static ArchCondition<JavaClass> beVersionedRecords() {
        return new ArchCondition<>("be records with a versioned @WireType, without maps or bare objects") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean versioned = type.tryGetAnnotationOfType(WireType.class)
                        .filter(wire -> wire.value().matches("id\\.satupintu\\.[a-z]+\\.[a-z-]+\\.v\\d+"))
                        .isPresent();
                boolean bag = type.getFields().stream()
                        .anyMatch(field -> field.getRawType().isAssignableTo(Map.class)
                                || field.getRawType().isEquivalentTo(Object.class));
                events.add(new SimpleConditionEvent(type, type.isRecord() && versioned && !bag, type.getName()));
            }
        };
    }

    private static ArchCondition<JavaClass> notCatch() {
        return new ArchCondition<>("have no catch block") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean catches = type.getCodeUnits().stream()
                        .anyMatch(unit -> !unit.getTryCatchBlocks().isEmpty());
                events.add(new SimpleConditionEvent(type, !catches, type.getName() + " catches"));
            }
        };
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package with @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .isPresent();
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
            }
        };
    }
}
