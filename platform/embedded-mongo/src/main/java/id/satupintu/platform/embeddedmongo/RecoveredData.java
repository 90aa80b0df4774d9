package id.satupintu.platform.embeddedmongo;

import java.util.Map;

/** What a database is opened with: the store, and the slots of collections that were there at start. */
record RecoveredData(DocumentStore store, Catalogue catalogue, Map<Integer, SlotTable> slots) {}
