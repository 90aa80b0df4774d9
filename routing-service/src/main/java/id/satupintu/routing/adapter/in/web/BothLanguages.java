package id.satupintu.routing.adapter.in.web;

/** A text that people read, in Indonesian and in English. */
record BothLanguages(String id, String en) {}
