package id.satupintu.escalation.adapter.out.evidence;

/** A file that cannot be taken as evidence. */
public final class UnacceptableFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    UnacceptableFileException(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** What is the matter with it. */
    public enum Why {
        EMPTY,
        TOO_LARGE,
        /** Not a photo, PDF or recording of a kind we take, whatever its name says. */
        KIND,
        /** More pixels than any camera of an office makes. */
        TOO_MANY_PIXELS,
        /** It says it is a picture and cannot be read as one. */
        UNREADABLE
    }
}
