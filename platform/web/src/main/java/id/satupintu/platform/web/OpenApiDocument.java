package id.satupintu.platform.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows a service's OpenAPI document, which is a file: made and compared when the code is tested, never at run time. */
@RestController
final class OpenApiDocument {
    static final String PATH = "/openapi.json";

    private final Resource document = new ClassPathResource("openapi.json");

    @GetMapping(PATH)
    ResponseEntity<Resource> show() {
        if (!document.exists()) {
            throw ProblemException.notFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .body(document);
    }
}
