package id.satupintu.routing.adapter.out.learning;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What operations may set about learning.
 *
 * @param step how many new decisions of people make a kabupaten learn again; 1 or more
 * @param every how often it is looked whether there are as many
 * @param follow how often an instance looks which model serves
 * @param bound how much accuracy on the frozen reports a new model may lose and still serve, 0 to 1
 */
@ConfigurationProperties("satupintu.routing.learning")
public record LearningSettings(
        @DefaultValue("25") int step,
        @DefaultValue("60s") Duration every,
        @DefaultValue("5s") Duration follow,
        @DefaultValue("0.03") double bound) {

    /** @throws IllegalArgumentException when a number lies outside its range */
    public LearningSettings {
        if (step < 1 || bound < 0 || bound > 1 || !every.isPositive() || !follow.isPositive()) {
            throw new IllegalArgumentException("learning: step is at least 1, bound lies between 0 and 1");
        }
    }
}
