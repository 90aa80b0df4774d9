package id.satupintu.system;

import id.satupintu.system.Scene.Body;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in forms as a browser does: with the cookie and the token of the page. */
record Forms(Scene scene, String cookie, String token) {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /** A form of {@code /lacak}, as the door shows it to somebody new. */
    static Forms open(Scene scene) {
        HttpResponse<String> page = scene.send("gateway", "GET", "/lacak", null, Body.NONE);
        Matcher token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new AssertionError("The page has no form token: " + page.statusCode());
        }
        String cookie = page.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("satupintu_form="))
                .map(each -> each.substring(0, each.indexOf(';')))
                .findFirst()
                .orElseThrow();
        return new Forms(scene, cookie, token.group(1));
    }

    /** The token of somebody else. */
    static String token(Scene scene) {
        return open(scene).token();
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", token);
        return scene.send("gateway", "POST", path, null, Body.form(all), "Cookie", cookie);
    }
}
