package id.satupintu.routing.domain.disposition;

import id.satupintu.contracts.Location;

/** Looks at the words and the place of a report, and asks the directory and the catalogue about them. */
@FunctionalInterface
public interface Appraiser {

    /** Looks at the redacted words of a report, and at where it is. */
    Appraisal appraise(String title, String body, Location location);
}
