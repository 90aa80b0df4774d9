package id.satupintu.contracts.escalation;

import id.satupintu.contracts.Required;
import java.time.LocalDate;

/**
 * A substantive answer (PANRB: "substantif, bukan normatif").
 *
 * @param what what was done
 * @param who which unit or team did it; an office, not a person's name
 * @param doneOn the day it was done
 */
public record Resolution(String what, String who, LocalDate doneOn) {
    public Resolution {
        Required.fields("what", what, "who", who, "doneOn", doneOn);
    }
}
