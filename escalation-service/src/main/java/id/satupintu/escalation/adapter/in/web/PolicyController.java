package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.escalation.PolicyEvent.PolicyPublished;
import id.satupintu.platform.web.Officer;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules of time of a kabupaten, for programs. */
@RestController
public class PolicyController {
    private final PolicyDesk desk;

    PolicyController(PolicyDesk desk) {
        this.desk = desk;
    }

    /** Every version, the newest first, as everyone is told. */
    @GetMapping("/api/v1/policies")
    List<PolicyPublished> history(Officer officer) {
        return desk.history(officer);
    }
}
