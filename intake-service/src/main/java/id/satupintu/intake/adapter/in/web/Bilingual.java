package id.satupintu.intake.adapter.in.web;

/** A text in Indonesian and in English. */
record Bilingual(String id, String en) {}
