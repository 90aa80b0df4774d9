package id.satupintu.gateway.page;

import id.satupintu.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What programs can ask of all services, on pages and as the OpenAPI documents themselves. */
@Controller
final class DocumentsController {
    private final GatewayFrame frame;
    private final ApiDocuments documents;

    DocumentsController(GatewayFrame frame, ApiDocuments documents) {
        this.frame = frame;
        this.documents = documents;
    }

    @GetMapping("/dokumen")
    ModelAndView all(HttpServletRequest request, Locale locale) {
        ModelAndView page = new ModelAndView("dokumen/semua", frame.model(request));
        page.addObject("documents", documents.all(locale));
        return page;
    }

    @GetMapping("/dokumen/{service}")
    ModelAndView one(HttpServletRequest request, Locale locale, @PathVariable String service) {
        ModelAndView page = new ModelAndView("dokumen/layanan", frame.model(request));
        page.addObject("document", documents.of(service, locale).orElseThrow(ProblemException::notFound));
        return page;
    }

    @GetMapping("/dokumen/{service}/openapi.json")
    ResponseEntity<Resource> raw(@PathVariable String service) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .body(documents.file(service).orElseThrow(ProblemException::notFound));
    }
}
