package id.satupintu.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** What is sent is of one type: the framework takes {@code *}{@code /*} for a fault of its own, and it is the sender's. */
final class OneContentType extends OncePerRequestFilter {
    private final ProblemWriter problems;

    OneContentType(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type != null && type.contains("*")) {
            problems.write(response, Diagnosis.ofStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value()));
        } else {
            chain.doFilter(request, response);
        }
    }
}
