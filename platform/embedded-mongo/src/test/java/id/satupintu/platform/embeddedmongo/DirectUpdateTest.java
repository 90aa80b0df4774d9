package id.satupintu.platform.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DirectUpdateTest {

    private final Document before = new Document("_id", 1)
            .append("n", 1)
            .append("state", new Document("is", "running").append("since", 5L))
            .append("heard", List.of("a", "b"));

    private Document after(String operator, String path, Object argument) {
        Document untouched = before.cloneDeeply();
        DirectUpdate update = DirectUpdate.of(new Document(operator, new Document(path, argument)));
        Document after = update == null ? null : update.apply(before);
        assertThat(before).as("the document before").isEqualTo(untouched);
        return after;
    }

    @Test
    void what_is_not_touched_is_shared_and_what_is_touched_is_not() {
        Document after = after("$set", "state.is", "stopped");
        assertThat(after.get("state")).isEqualTo(new Document("is", "stopped").append("since", 5L));
        assertThat(after.get("heard")).isSameAs(before.get("heard"));
    }

    @Test
    void a_change_to_the_same_value_is_none() {
        assertThat(after("$set", "n", 1.0)).isSameAs(before);
        assertThat(after("$inc", "n", 0)).isSameAs(before);
        assertThat(after("$max", "n", 0)).isSameAs(before);
        assertThat(after("$unset", "x.y", "")).isSameAs(before);
        assertThat(after("$pull", "heard", "z")).isSameAs(before);
        assertThat(after("$setOnInsert", "n", 7)).isSameAs(before);
    }

    @Test
    void lists_grow_at_their_end_and_lose_what_is_pulled() {
        Document each = new Document("$each", List.of("c", "d")).append("$slice", -3);
        assertThat(after("$push", "heard", each).get("heard")).isEqualTo(List.of("b", "c", "d"));
        assertThat(after("$push", "fresh", 1).get("fresh")).isEqualTo(List.of(1));
        assertThat(after("$pull", "heard", new Document("$in", List.of("a", "c")))
                        .get("heard"))
                .isEqualTo(List.of("b"));
    }

    @Test
    void what_is_not_plain_is_left_to_the_library() {
        assertThat(after("$set", "_id", 2)).isNull();
        assertThat(after("$set", "heard.0", "x")).isNull();
        assertThat(after("$set", "heard.$[]", "x")).isNull();
        assertThat(after("$set", "n.m", 1)).isNull();
        assertThat(after("$set", "x", new Document("$bad", 1))).isNull();
        assertThat(after("$inc", "state", 1)).isNull();
        assertThat(after("$push", "n", 1)).isNull();
        assertThat(after("$push", "heard", new Document("$each", List.of()).append("$sort", 1)))
                .isNull();
        assertThat(after("$rename", "n", "m")).isNull();
        Document conflicting =
                new Document("$set", new Document("state", 1)).append("$inc", new Document("state.n", 1));
        assertThat(DirectUpdate.of(conflicting)).isNull();
    }
}
