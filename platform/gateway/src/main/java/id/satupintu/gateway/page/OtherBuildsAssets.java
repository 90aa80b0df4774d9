package id.satupintu.gateway.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * While services are renewed one at a time, a page of one build asks the door of another for its stylesheet, whose address holds the hash
 * of a content the door does not have. It is sent on to the one the door has: a page in last week's colours is better than a bare one.
 */
final class OtherBuildsAssets extends OncePerRequestFilter {
    private static final Pattern HASHED = Pattern.compile("(/(?:aset|webjars)/.+)-[0-9a-f]{32}(\\.[a-z0-9]+)");

    private final ObjectProvider<ResourceUrlProvider> addresses;

    OtherBuildsAssets(ObjectProvider<ResourceUrlProvider> addresses) {
        this.addresses = addresses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher asked = HASHED.matcher(request.getRequestURI());
        if (asked.matches()) {
            String ours = addresses.getObject().getForLookupPath(asked.group(1) + asked.group(2));
            if (ours != null && !ours.equals(asked.group())) {
                response.setHeader(
                        "Cache-Control", "no-store"); // once the door is renewed too, it has what was asked for
                response.sendRedirect(ours);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
