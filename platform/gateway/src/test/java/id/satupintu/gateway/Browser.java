package id.satupintu.gateway;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: cookies, forms, and redirects one at a time. */
final class Browser {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI base;

    Browser(int port) {
        this.base = URI.create("http://localhost:" + port);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Accept", "text/html,*/*;q=0.8")
                .GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Follows redirects until there is a page. */
    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        for (int hop = 0; hop < 10 && answer.statusCode() / 100 == 3; hop++) {
            String to = answer.headers().firstValue("Location").orElseThrow();
            answer = get(to);
        }
        return answer;
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers)
            throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** A form with files, as it is given. */
    HttpResponse<String> upload(String path, String contentType, byte[] body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Accept", "text/html,*/*;q=0.8")
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Opens {@code desk}, logs in as the demo officer on the way, and is back at it. */
    HttpResponse<String> logIn(String desk, String officer) throws IOException, InterruptedException {
        HttpResponse<String> choice = open(desk);
        HttpResponse<String> answer =
                post("/penerbit/masuk", Map.of("officer", officer, "unit", "", "_csrf", formToken(choice.body())));
        for (int hop = 0; hop < 10 && answer.statusCode() / 100 == 3; hop++) {
            answer = get(answer.headers().firstValue("Location").orElseThrow());
        }
        return answer;
    }

    static String formToken(String page) {
        Matcher found = FORM_TOKEN.matcher(page);
        if (!found.find()) {
            throw new AssertionError("The page has no form token: " + page);
        }
        return found.group(1);
    }

    Map<String, HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .collect(Collectors.toMap(HttpCookie::getName, cookie -> cookie));
    }
}
