package id.satupintu.gateway.page;

import id.satupintu.gateway.page.Away.Door;
import id.satupintu.gateway.route.AwayPage;
import id.satupintu.gateway.route.Route;
import id.satupintu.gateway.route.Service;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Says which part is away, and what works meanwhile. */
final class AwayController implements AwayPage {
    private static final Map<String, Service> DOORS = Map.of("/lapor", Service.INTAKE, "/lacak", Service.INTAKE);

    private final GatewayFrame frame;
    private final MessageSource texts;

    AwayController(GatewayFrame frame, MessageSource texts) {
        this.frame = frame;
        this.texts = texts;
    }

    @Override
    public ServerResponse render(ServerRequest request, Route address, long retryAfterSeconds) {
        Locale locale = GatewayFrame.locale(request.servletRequest());
        Map<String, Object> model = frame.model(request.servletRequest());
        String part = text("halaman.nav." + address.path().substring(1), locale);
        List<Door> works = Stream.of("/lapor", "/lacak")
                .filter(door -> DOORS.get(door) != address.service())
                .map(door -> new Door(door, text("halaman.nav." + door.substring(1), locale)))
                .toList();
        model.put(
                "away",
                new Away(
                        part,
                        texts.getMessage("halaman.pergi.words", new Object[] {retryAfterSeconds}, locale),
                        text("halaman.pergi.safe", locale),
                        request.method() == HttpMethod.GET ? request.path() : null,
                        works));
        return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(retryAfterSeconds))
                .render("pergi", model);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
