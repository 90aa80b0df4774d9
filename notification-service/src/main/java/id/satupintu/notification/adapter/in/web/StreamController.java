package id.satupintu.notification.adapter.in.web;

import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.ProblemException;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells the pages of an officer that something is new; without it they show the same when they are loaded again. */
@Controller
public class StreamController {
    private static final Duration LATER = Duration.ofSeconds(30);

    private final NoticeStreams streams;

    public StreamController(NoticeStreams streams) {
        this.streams = streams;
    }

    /** 503 when too many streams are open. */
    @GetMapping(path = "/pemberitahuan/arus", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(Officer officer, HttpMethod method) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                // Proxies that collect what passes through would keep it from the officer.
                .header("X-Accel-Buffering", "no");
        return method.equals(HttpMethod.HEAD)
                ? answer.build()
                : answer.body(streams.open(officer).orElseThrow(() -> ProblemException.unavailable(LATER)));
    }
}
