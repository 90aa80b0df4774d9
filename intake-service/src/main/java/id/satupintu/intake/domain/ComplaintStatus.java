package id.satupintu.intake.domain;

/** Where a report stands, in the words the citizen is shown (dossier 1.4; the Indonesian word is in the message files). */
public enum ComplaintStatus {
    /** Diterima: stored, and nobody has been named yet. */
    RECEIVED,
    /** Menunggu kelengkapan: the reporter is asked for something without which nobody can act. */
    AWAITING_COMPLETION,
    /** Ditinjau: a person decides which unit it is for. */
    HELD_FOR_REVIEW,
    /** Terdisposisi: a unit is named and has not begun. */
    DISPATCHED,
    /** Ditangani. */
    IN_PROGRESS,
    /** Menunggu jawaban pelapor: the unit asked something, and the clocks stand still. */
    AWAITING_REPLY,
    /** Menunggu konfirmasi: the unit says it is settled, and the reporter may disagree. */
    AWAITING_CONFIRMATION,
    /** Selesai. */
    CLOSED,
    /** Diarsipkan: put away without a case, for one reason. */
    ARCHIVED,
    /** Digabung: shares the case of another report about the same matter. */
    MERGED,
    /** Dicabut by the reporter. */
    WITHDRAWN,
    /** Diteruskan ke luar: outside the authority of the kabupaten. */
    FORWARDED_EXTERNALLY;

    /** True when nothing more happens here. */
    public boolean ended() {
        return switch (this) {
            case RECEIVED,
                    AWAITING_COMPLETION,
                    HELD_FOR_REVIEW,
                    DISPATCHED,
                    IN_PROGRESS,
                    AWAITING_REPLY,
                    AWAITING_CONFIRMATION -> false;
            case CLOSED, ARCHIVED, MERGED, WITHDRAWN, FORWARDED_EXTERNALLY -> true;
        };
    }
}
