package id.satupintu.supplychain;

import java.io.File;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The CycloneDX document that the build has just written.
 *
 * @param components what others made, by name
 */
record BillOfMaterials(List<Component> components) {
    private static final File FILE = new File("target/satu-pintu.cdx.json");
    private static final String OURS = "id.satupintu";

    /** Where the words of the pom fit no SPDX id ("The BSD License", "Go License"): the text that its link leads to. */
    private static final Map<String, String> READ_BY_US = Map.of(
            "de.bwaldvogel:liblinear", "BSD-3-Clause",
            "de.bwaldvogel:mongo-java-server-core", "BSD-3-Clause",
            "com.google.re2j:re2j", "BSD-3-Clause");

    /**
     * A library as it is shipped.
     *
     * @param licences SPDX ids where the bill knows one, otherwise the words of its author; with several, any may be chosen
     */
    record Component(String group, String name, String version, Set<String> licences) {
        String coordinates() {
            return group + ":" + name;
        }
    }

    static BillOfMaterials read() {
        JsonNode document = JsonMapper.shared().readTree(FILE);
        List<Component> components = new ArrayList<>();
        for (JsonNode component : document.path("components")) {
            String group = component.path("group").asString("");
            if (!group.equals(OURS)) {
                String name = component.path("name").asString();
                String read = READ_BY_US.get(group + ":" + name);
                components.add(new Component(
                        group,
                        name,
                        component.path("version").asString(),
                        read == null ? licences(component.path("licenses")) : Set.of(read)));
            }
        }
        components.sort(Comparator.comparing(Component::coordinates));
        return new BillOfMaterials(List.copyOf(components));
    }

    /** Every licence that some component may be used under. */
    Set<String> licences() {
        Set<String> all = new TreeSet<>();
        components.forEach(component -> all.addAll(component.licences()));
        return all;
    }

    private static Set<String> licences(JsonNode declared) {
        Set<String> licences = new LinkedHashSet<>();
        for (JsonNode one : declared) {
            if (one.has("expression")) {
                licences.addAll(List.of(one.path("expression").asString().split(" OR ")));
            } else {
                JsonNode licence = one.path("license");
                licences.add(licence.path("id").asString(licence.path("name").asString("")));
            }
        }
        return licences;
    }
}
