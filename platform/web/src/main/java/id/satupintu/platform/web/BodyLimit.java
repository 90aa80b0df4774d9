package id.satupintu.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Takes no more of a body than the limit, whether its length is announced or it comes in chunks. Where files are sent, a form with
 * files may be longer than anything else.
 */
final class BodyLimit extends OncePerRequestFilter {
    private final long usual;
    private final List<PathPattern> uploads;
    private final long upload;
    private final ProblemWriter problems;

    BodyLimit(WebSettings settings, ProblemWriter problems) {
        this.usual = settings.maxBody().toBytes();
        this.uploads = settings.uploadPaths().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        this.upload = settings.maxUpload().toBytes();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            problems.write(response, new BodyTooLargeException(limit).problem());
        } else {
            chain.doFilter(new Limited(request, limit), response);
        }
    }

    private long limit(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return usual;
        }
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return uploads.stream().anyMatch(pattern -> pattern.matches(path)) ? upload : usual;
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long limit;

        private Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), limit);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            String encoding = getCharacterEncoding();
            Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream body;
        private final long limit;
        private long read;

        private Counted(ServletInputStream body, long limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int value = body.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int taken = body.read(buffer, offset, length);
            count(Math.max(taken, 0));
            return taken;
        }

        private void count(int taken) throws BodyTooLargeException {
            read += taken;
            if (read > limit) {
                throw new BodyTooLargeException(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
