package id.satupintu.escalation.adapter.in.web;

import id.satupintu.escalation.adapter.in.web.WorkloadDesk.Overdue;
import id.satupintu.escalation.adapter.out.store.CaseLoads.Load;
import id.satupintu.platform.web.Officer;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who has how much in hand, and what stays late. */
@RestController
public class WorkloadController {
    private final WorkloadDesk desk;

    WorkloadController(WorkloadDesk desk) {
        this.desk = desk;
    }

    /** Every unit of the kabupaten that holds an open case, those with the most that is late first. */
    @GetMapping("/api/v1/workload")
    List<Load> workload(Officer officer) {
        return desk.loads(officer);
    }

    /** What was promised to citizens, stays late and was raised: the weekly sheet, the longest late first. */
    @GetMapping("/api/v1/workload/overdue")
    List<Overdue> overdue(Officer officer) {
        return desk.sheet(officer);
    }
}
