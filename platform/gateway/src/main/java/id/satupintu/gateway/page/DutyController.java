package id.satupintu.gateway.page;

import id.satupintu.gateway.login.ActingOfficer;
import id.satupintu.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a person with several positions say in which of them they act. */
@Controller
final class DutyController {
    private final ActingOfficer officer;

    DutyController(ActingOfficer officer) {
        this.officer = officer;
    }

    @PostMapping("/jabatan")
    String act(HttpServletRequest request, @RequestParam String position) {
        if (!officer.choose(request, position)) {
            throw ProblemException.forbidden();
        }
        return "redirect:/";
    }
}
