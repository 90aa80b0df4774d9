package id.satupintu.gateway.issuer;

import java.util.List;
import java.util.Map;

/**
 * An invented officer of a local system.
 *
 * @param id how the officer is chosen on the login page
 * @param name of nobody: the name of an office
 * @param says what the officer does, in a sentence
 * @param duties as a provider would put them into the claim
 */
public record DemoOfficer(String id, String name, String says, List<Map<String, Object>> duties) {
    public DemoOfficer {
        duties = duties.stream().map(Map::copyOf).toList();
    }

    /** Of the first duty. */
    public String unitName() {
        return duties.isEmpty() ? "" : String.valueOf(duties.getFirst().get("unitName"));
    }
}
