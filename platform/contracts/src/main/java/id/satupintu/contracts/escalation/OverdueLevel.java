package id.satupintu.contracts.escalation;

/** Who hears of a case that is late and stays late, above the unit that holds it and its head (dossier 2.3, rule 9). */
public enum OverdueLevel {
    /** Sekretaris Daerah and the assistants: the list of what is late. */
    SEKDA,
    /** Inspektorat, and the weekly sheet of the Bupati. */
    INSPEKTORAT
}
