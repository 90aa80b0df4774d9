package id.satupintu.platform.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.EventCatalogue;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicCatalogueTest {

    @Test
    void every_family_has_a_topic_and_a_dead_letter_topic_per_group() {
        List<String> names = TopicCatalogue.all().stream().map(NewTopic::name).toList();

        assertThat(names)
                .hasSize(EventCatalogue.FAMILIES.size() * (1 + TopicCatalogue.GROUPS.size()))
                .doesNotHaveDuplicates()
                .contains("escalation.case.v1", "routing.disposition.v1.escalation-service.dlt");
    }
}
