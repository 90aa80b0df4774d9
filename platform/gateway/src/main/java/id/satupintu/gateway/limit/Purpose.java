package id.satupintu.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;

/** What a request is for, as far as limits care. */
enum Purpose {
    ANY,
    SUBMISSION,
    PIN;

    static Purpose of(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean post = HttpMethod.POST.matches(request.getMethod());
        if (post && (path.equals("/api/v1/complaints") || path.equals("/lapor/kirim"))) {
            return SUBMISSION;
        }
        if ((post && (path.equals("/lacak") || path.startsWith("/lacak/"))) || path.startsWith("/api/v1/complaints/")) {
            return PIN;
        }
        return ANY;
    }
}
