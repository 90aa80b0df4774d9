package id.satupintu.platform.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Shows a service's OpenAPI document, which is a file: made and compared when the code is tested, never at run time. */
final class OpenApiDocument {
    static final String PATH = "/openapi.json";

    private OpenApiDocument() {}

    static RouterFunction<ServerResponse> route() {
        ClassPathResource document = new ClassPathResource("openapi.json");
        return RouterFunctions.route()
                .GET(
                        PATH,
                        _ -> document.exists()
                                ? ServerResponse.ok()
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .cacheControl(CacheControl.noCache())
                                        .body(document)
                                : ServerResponse.notFound().build())
                .build();
    }
}
