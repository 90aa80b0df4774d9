package id.satupintu.escalation.adapter.in.web;

/** A text in Indonesian and in English. */
record BothLanguages(String id, String en) {}
