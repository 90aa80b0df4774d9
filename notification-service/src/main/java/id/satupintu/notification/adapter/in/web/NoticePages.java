package id.satupintu.notification.adapter.in.web;

import id.satupintu.notification.adapter.out.mongo.InAppNotices;
import id.satupintu.notification.adapter.out.mongo.InAppNotices.Lying;
import id.satupintu.notification.domain.Mailbox;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.page.Page;
import id.satupintu.platform.web.page.PageController;
import id.satupintu.platform.web.page.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an officer has to hear, newest first, and what of it was read. */
@PageController
public class NoticePages {
    private static final int ON_A_PAGE = 25;
    /** Further back nobody pages; the case itself tells its story. */
    private static final int LAST_PAGE = 200;

    private final InAppNotices inbox;
    private final NoticeWords words;
    private final Clock businessClock;

    public NoticePages(InAppNotices inbox, NoticeWords words, Clock businessClock) {
        this.inbox = inbox;
        this.words = words;
        this.businessClock = businessClock;
    }

    /** @param halaman from 1; beyond the ends the nearest page is shown */
    @GetMapping("/pemberitahuan")
    ModelAndView list(
            Officer officer,
            @RequestParam(defaultValue = "1") int halaman,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Wording wording = words.wording(locale);
        List<Mailbox> own = Mailboxes.of(officer);
        int at = Math.clamp(halaman, 1, LAST_PAGE);
        List<Lying> found = inbox.newest(own, (at - 1) * ON_A_PAGE, ON_A_PAGE + 1);
        boolean more = found.size() > ON_A_PAGE && at < LAST_PAGE;
        model.addAttribute(
                "notices",
                found.stream()
                        .limit(ON_A_PAGE)
                        .map(lying -> words.notice(lying, wording))
                        .toList());
        model.addAttribute("summary", words.summary(inbox.unread(own), wording));
        model.addAttribute("pager", words.pager(at, more, wording));
        model.addAttribute("here", at);
        model.addAttribute("refreshHref", NoticeWords.address(at));
        if (model.getAttribute("page") instanceof Page page) {
            model.addAttribute("page", page.renewing());
        }
        response.setHeader("Cache-Control", "no-store");
        return new ModelAndView("pemberitahuan/daftar", model.asMap());
    }

    /** 404 for a notice that lies elsewhere; afterwards the browser looks at the same page anew. */
    @PostMapping("/pemberitahuan/{noticeId}/dibaca")
    ModelAndView read(Officer officer, @PathVariable String noticeId, @RequestParam(defaultValue = "1") int halaman) {
        if (inbox.markRead(noticeId, Mailboxes.of(officer), businessClock.instant())
                .isEmpty()) {
            throw ProblemException.notFound();
        }
        ModelAndView back = new ModelAndView("redirect:" + NoticeWords.address(Math.clamp(halaman, 1, LAST_PAGE)));
        back.setStatus(HttpStatus.SEE_OTHER);
        return back;
    }
}
