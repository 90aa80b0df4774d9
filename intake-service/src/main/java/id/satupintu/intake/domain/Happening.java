package id.satupintu.intake.domain;

/** Something the timeline of a report can tell: by the reporter, by routing, or by the unit that holds the case. */
public sealed interface Happening permits ReporterAct, RoutingFact, CaseFact {}
