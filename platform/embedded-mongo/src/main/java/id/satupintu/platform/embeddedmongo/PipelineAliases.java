package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;

/** Newer names of pipeline stages, turned into the older ones the library knows. */
final class PipelineAliases {

    private PipelineAliases() {}

    static List<Object> resolve(List<?> pipeline) {
        List<Object> resolved = new ArrayList<>();
        for (Object stage : pipeline) {
            resolved.add(stage instanceof Document document && document.size() == 1 ? resolve(document) : stage);
        }
        return resolved;
    }

    private static Document resolve(Document stage) {
        String name = stage.keySet().iterator().next();
        Object value = stage.get(name);
        return switch (name) {
            case "$set" -> new Document("$addFields", value);
            case "$replaceWith" -> new Document("$replaceRoot", new Document("newRoot", value));
            case "$facet" -> new Document(name, value instanceof Document facets ? resolveEach(facets) : value);
            case "$lookup" -> new Document(name, value instanceof Document lookup ? resolveNested(lookup) : value);
            default -> stage;
        };
    }

    private static Document resolveEach(Document facets) {
        Document resolved = new Document();
        facets.forEach((facet, pipeline) ->
                resolved.put(facet, pipeline instanceof List<?> stages ? resolve(stages) : pipeline));
        return resolved;
    }

    private static Document resolveNested(Document lookup) {
        Document resolved = new Document(lookup);
        if (lookup.get("pipeline") instanceof List<?> stages) {
            resolved.put("pipeline", resolve(stages));
        }
        return resolved;
    }
}
