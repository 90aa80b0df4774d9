package id.satupintu.intake.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.Tier;
import id.satupintu.intake.domain.CaseClock;
import id.satupintu.intake.domain.CaseFact;
import id.satupintu.intake.domain.ComplaintStatus;
import id.satupintu.intake.domain.Refusal;
import id.satupintu.intake.domain.RoutingFact;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CitizenWordsTest {
    /** Never told to a person: the desk takes another number, support answers the same to everything. */
    private static final Set<Refusal> UNTOLD = Set.of(Refusal.UNKNOWN, Refusal.NUMBER_TAKEN, Refusal.NOT_SUPPORTABLE);

    @Test
    void both_languages_say_the_same_things() {
        assertThat(keys("id")).isEqualTo(keys("en"));
    }

    @Test
    void there_are_words_for_everything_that_can_be_said() {
        Stream<String> needed = Stream.of(
                        names("status.", ComplaintStatus.values()),
                        names("skipped.", RoutingFact.SkipReason.values()),
                        names("closure.", CaseFact.ClosureKind.values()),
                        names("timeline.case-closed.", CaseFact.ClosureKind.values()),
                        names("timeline.case-resumed.", CaseFact.ResumeCause.values()),
                        names("timeline.case-escalated.", CaseFact.EscalationCause.values()),
                        names("timeline.deadline-missed.", CaseClock.Name.values()),
                        names("Tier.", Tier.values()),
                        names("ComplaintClass.", ComplaintClass.values()),
                        names("ProgressKind.", CaseFact.ProgressKind.values()),
                        names("ArchiveReason.", RoutingFact.ArchiveReason.values()),
                        names("OutsideStatus.", RoutingFact.OutsideStatus.values()),
                        Arrays.stream(Refusal.values())
                                .filter(refusal -> !UNTOLD.contains(refusal))
                                .map(refusal -> "problem." + refusal.code() + ".remedy"))
                .flatMap(stream -> stream);
        assertThat(keys("id")).containsAll(needed.toList());
    }

    private static Stream<String> names(String prefix, Enum<?>... values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    private static Set<String> keys(String language) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                CitizenWordsTest.class.getResourceAsStream("/messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties.stringPropertyNames();
    }
}
