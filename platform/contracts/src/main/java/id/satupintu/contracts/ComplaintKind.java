package id.satupintu.contracts;

/** What the citizen wants, in the three plain choices they are shown (dossier 1.3). */
public enum ComplaintKind {
    /** Mengadu. */
    COMPLAINT,
    /** Mengusulkan: aspirasi. */
    ASPIRATION,
    /** Bertanya: permintaan informasi. */
    INFORMATION_REQUEST
}
