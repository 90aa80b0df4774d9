package id.satupintu.reporting.view;

/** Who speaks about a complaint; each counts its events of a complaint from 1 without holes. */
public enum Origin {
    INTAKE,
    ROUTING,
    ESCALATION,
    NOTIFICATION
}
