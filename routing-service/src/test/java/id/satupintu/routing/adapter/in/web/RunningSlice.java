package id.satupintu.routing.adapter.in.web;

import id.satupintu.platform.testkit.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Some endpoints of the service over real HTTP with real tokens: without a broker, a store or the rest of it. */
final class RunningSlice implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class
    })
    static class Web {}

    /** @param endpoints a configuration with the controllers, what they need, and who may call them */
    RunningSlice(Class<?> endpoints) {
        context = new SpringApplicationBuilder(Web.class, endpoints)
                .run(
                        "--server.port=0",
                        "--spring.config.name=none",
                        "--satupintu.jwt.public-key=" + TestTokens.publicKeyLocation());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** @param token null: nobody who is known */
    HttpResponse<String> get(String path, @Nullable String token) {
        return send(request(path), token);
    }

    HttpResponse<String> post(String path, String contentType, String body, @Nullable String token) {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)), token);
    }

    HttpResponse<String> put(String path, String json, @Nullable String token) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)), token);
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, @Nullable String token) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
