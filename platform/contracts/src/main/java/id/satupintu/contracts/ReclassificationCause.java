package id.satupintu.contracts;

/** What changed the class. */
public enum ReclassificationCause {
    /** An officer looked and said so: it lasts, wherever the complaint goes. */
    OFFICER,
    /** It goes another way, to which another class belongs; the next event names that way. */
    ROUTE
}
