package id.satupintu.platform.bench.load;

import java.nio.charset.StandardCharsets;

/** What came back: the status and the body. */
public record Answer(int status, byte[] body) {

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The text value of {@code field}, the first of that name; empty when there is none. Cheaper than parsing. */
    public String field(String field) {
        String text = text();
        String start = "\"" + field + "\":\"";
        int from = text.indexOf(start);
        if (from < 0) {
            return "";
        }
        int begin = from + start.length();
        int end = text.indexOf('"', begin);
        return end < 0 ? "" : text.substring(begin, end);
    }
}
