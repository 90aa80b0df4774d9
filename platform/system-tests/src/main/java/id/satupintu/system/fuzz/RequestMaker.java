package id.satupintu.system.fuzz;

import id.satupintu.system.fuzz.ApiOperation.Parameter;
import id.satupintu.system.fuzz.BodyMutations.Spoilt;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes a request for an operation, and spoils one part of it. */
final class RequestMaker {
    private static final List<String> PATH_TRICKS = List.of(
            "..",
            "%2e%2e",
            "%2F",
            "%5c",
            "%00",
            ";x=y",
            "//",
            "%252e",
            "%c0%ae",
            "a/b",
            "%F0%9F%98%80",
            ".",
            "*",
            "%zz",
            "%");
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "HEAD", "PROPFIND", "get", "G\u00e9T");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json;charset=utf-16",
            "multipart/form-data",
            "",
            "a",
            "*/*",
            "application/x-www-form-urlencoded",
            "application/cbor",
            "application/json; charset=none");

    private final Subjects subjects;

    RequestMaker(Subjects subjects) {
        this.subjects = subjects;
    }

    /**
     * @param how what is wrong with it; {@code nothing} when it should be taken or refused for its content alone
     * @param noHttp true when it is no HTTP: the server may close the connection or answer in its own words
     */
    record Made(ApiOperation operation, byte[] bytes, String how, boolean head, boolean last, boolean noHttp) {}

    Made make(ApiOperation operation, Random random) {
        Parts parts = Parts.valid(operation, subjects, random);
        switch (random.nextInt(20)) {
            case 0 -> {
                parts.how = "nothing";
            }
            case 1 -> {
                parts.how = "path trick";
                String trick =
                        random.nextInt(6) == 0 ? "x".repeat(1 + random.nextInt(9_000)) : one(PATH_TRICKS, random);
                parts.path = random.nextBoolean()
                        ? parts.path + "/" + trick
                        : parts.path.replaceFirst(
                                "/[^/]*$", "/" + trick.replace("\\", "\\\\").replace("$", "\\$"));
            }
            case 2 -> {
                parts.how = "other method";
                parts.method = one(METHODS, random);
                parts.noHttp = parts.method.contains("\u00e9");
            }
            case 3 -> {
                parts.how = "other content type";
                parts.contentType = random.nextInt(5) == 0 ? null : one(TYPES, random);
            }
            case 4 -> oddHeader(parts, random);
            case 5 -> {
                parts.how = "authorization";
                parts.authorization = one(subjects.badTokens(), random);
            }
            case 6, 7 -> oddQuery(parts, operation, random);
            case 8 -> {
                parts.how = "parameter";
                parts.pin = random.nextBoolean() ? "00000000" : header(NastyValues.text(random));
                parts.key = header(NastyValues.text(random));
            }
            case 9 -> framing(parts, random);
            default -> {
                if (operation.body() == null) {
                    oddQuery(parts, operation, random);
                } else {
                    Spoilt spoilt = BodyMutations.spoil(
                            new BodyMaker(operation, subjects.heldComplaint()).valid(random), random);
                    parts.how = spoilt.how();
                    parts.body = spoilt.bytes();
                }
            }
        }
        return parts.made(operation);
    }

    private static void oddQuery(Parts parts, ApiOperation operation, Random random) {
        parts.how = "query";
        List<String> names = new ArrayList<>(List.of("limit", "unit", "kabupaten", "limit[]", "$where"));
        operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("query"))
                .map(Parameter::name)
                .forEach(names::add);
        StringBuilder query = new StringBuilder("?");
        for (int i = 0; i <= random.nextInt(3); i++) {
            String value = random.nextBoolean() ? NastyValues.number(random) : NastyValues.text(random);
            query.append(one(names, random))
                    .append('=')
                    .append(encoded(cut(value, 2_000)))
                    .append('&');
        }
        if (random.nextInt(10) == 0) {
            query.append("x=%zz&=&&a[b]=%C3%28");
        }
        parts.query = query.toString();
    }

    private static void oddHeader(Parts parts, Random random) {
        parts.how = "odd header";
        switch (random.nextInt(6)) {
            case 0 -> parts.more.add("X-Large: " + "y".repeat(1 << (8 + random.nextInt(9))));
            case 1 -> parts.more.add("Host: lain.example");
            case 2 -> {
                parts.more.add("Transfer-Encoding: gzip, identity");
                parts.noHttp = true;
            }
            case 3 -> {
                parts.more.add("Nama Rusak: x");
                parts.noHttp = true;
            }
            case 4 -> {
                for (int i = 0; i < 150; i++) {
                    parts.more.add("X-Many-" + i + ": " + i);
                }
            }
            default ->
                parts.more.add(
                        "Accept: " + one(List.of("application/xml", "image/png", "garbage", "*/*;q=2", ""), random));
        }
    }

    private static void framing(Parts parts, Random random) {
        parts.how = "framing";
        parts.noHttp = true;
        parts.last = true;
        switch (random.nextInt(4)) {
            case 0 -> parts.length = Integer.toString(parts.body.length + 1 + random.nextInt(500));
            case 1 -> parts.length = one(List.of("-1", "99999999999999999999", "abc", "0x10", "1, 2"), random);
            case 2 -> {
                parts.length = null;
                parts.more.add("Transfer-Encoding: chunked");
                parts.body = "zz\r\nno chunk\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            }
            default -> parts.version = one(List.of("HTTP/0.9", "HTTP/9.9", "HTTP", "X"), random);
        }
    }

    private static String one(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String header(String text) {
        return cut(text.replaceAll("[\\r\\n]", " "), 1_000);
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    /** A request in its parts, before it becomes bytes. */
    static final class Parts {
        String method = "GET";
        String path = "/";
        String query = "";
        String version = "HTTP/1.1";
        String how = "nothing";

        @org.jspecify.annotations.Nullable String contentType;

        String authorization = "";
        String pin = "";
        String key = "";
        byte[] body = new byte[0];

        @org.jspecify.annotations.Nullable String length = "";

        List<String> more = new ArrayList<>();
        boolean last;
        boolean noHttp;

        static Parts valid(ApiOperation operation, Subjects subjects, Random random) {
            Parts parts = new Parts();
            Subjects.Known report = subjects.report(random);
            boolean review = operation.path().contains("/reviews/") && random.nextBoolean();
            parts.method = operation.method();
            parts.path = operation
                    .path()
                    .replace("{trackingId}", report.complaintId())
                    .replace("{complaintId}", review ? subjects.heldComplaint() : report.complaintId())
                    .replace("{noticeId}", report.complaintId() + "-1")
                    .replace("{code}", BodyMaker.UNIT);
            parts.pin = report.pin();
            parts.authorization = operation.officers() ? subjects.authorization(random) : "";
            if (operation.isPage() && operation.method().equals("POST")) {
                parts.contentType = "application/x-www-form-urlencoded";
                parts.body = ("title=" + URLEncoder.encode(NastyValues.text(random), StandardCharsets.UTF_8)
                                + "&trackingId=" + report.complaintId() + "&pin=" + report.pin() + "&_csrf="
                                + URLEncoder.encode(NastyValues.text(random), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8);
            }
            if (operation.body() != null) {
                parts.contentType = "application/json";
                parts.body = new BodyMaker(operation, subjects.heldComplaint())
                        .valid(random)
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
            }
            if (operation.path().equals("/api/v1/units")) {
                parts.query = "?kabupaten=64.08&limit=3";
            }
            return parts;
        }

        Made made(ApiOperation operation) {
            StringBuilder head = new StringBuilder();
            head.append(method)
                    .append(' ')
                    .append(path)
                    .append(query)
                    .append(' ')
                    .append(version)
                    .append("\r\n");
            head.append("Host: 127.0.0.1\r\n");
            if (contentType != null) {
                head.append("Content-Type: ").append(contentType).append("\r\n");
            }
            if (length != null && (body.length > 0 || !length.isEmpty())) {
                head.append("Content-Length: ")
                        .append(length.isEmpty() ? body.length : length)
                        .append("\r\n");
            }
            line(head, "Authorization", authorization);
            line(head, "X-Pin", operation.path().contains("{trackingId}") ? pin : "");
            line(head, "Idempotency-Key", key);
            more.forEach(header -> head.append(header).append("\r\n"));
            head.append("\r\n");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(body);
            return new Made(operation, bytes.toByteArray(), how, method.equals("HEAD"), last, noHttp);
        }

        private static void line(StringBuilder head, String name, String value) {
            if (!value.isEmpty()) {
                head.append(name).append(": ").append(value).append("\r\n");
            }
        }
    }
}
