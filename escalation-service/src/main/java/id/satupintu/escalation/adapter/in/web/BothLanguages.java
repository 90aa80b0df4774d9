package id.satupintu.escalation.adapter.in.web;

/** A text in Indonesian and in English. */
record BothLanguages(String id, String en) {

    /** Another sentence after it. */
    BothLanguages and(BothLanguages next) {
        return new BothLanguages(id + " " + next.id, en + " " + next.en);
    }
}
