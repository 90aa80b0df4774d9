package id.satupintu.platform.embeddedmongo;

import org.jspecify.annotations.Nullable;

/**
 * How the store is.
 *
 * @param refusal why writes are refused; null while all is well
 * @param documents in all collections of all databases
 * @param bytesLive of documents
 * @param bytesOnDisk of journal segments
 * @param compactions segments given back since the start
 * @param heapUsed of this process
 */
public record Health(
        @Nullable String refusal, long documents, long bytesLive, long bytesOnDisk, long compactions, long heapUsed) {

    public boolean isUp() {
        return refusal == null;
    }

    String json() {
        String reason = refusal == null ? "" : ",\"reason\":\"" + escaped(refusal) + "\"";
        return "{\"status\":\"" + (isUp() ? "UP" : "DOWN") + "\"" + reason
                + ",\"documents\":" + documents
                + ",\"bytesLive\":" + bytesLive
                + ",\"bytesOnDisk\":" + bytesOnDisk
                + ",\"journal\":\"" + (isUp() ? "writing" : "refusing") + "\""
                + ",\"compactions\":" + compactions
                + ",\"heapUsed\":" + heapUsed + "}";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char unit : text.toCharArray()) {
            if (unit == '"' || unit == '\\') {
                escaped.append('\\').append(unit);
            } else {
                escaped.append(unit < ' ' ? ' ' : unit);
            }
        }
        return escaped.toString();
    }
}
