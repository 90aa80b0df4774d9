package id.satupintu.system;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** The pages of a list as if they were one; all else is that of the last. */
record ManyPages(HttpResponse<String> last, String body) implements HttpResponse<String> {

    @Override
    public int statusCode() {
        return last.statusCode();
    }

    @Override
    public HttpRequest request() {
        return last.request();
    }

    @Override
    public Optional<HttpResponse<String>> previousResponse() {
        return last.previousResponse();
    }

    @Override
    public HttpHeaders headers() {
        return last.headers();
    }

    @Override
    public Optional<SSLSession> sslSession() {
        return last.sslSession();
    }

    @Override
    public URI uri() {
        return last.uri();
    }

    @Override
    public HttpClient.Version version() {
        return last.version();
    }
}
