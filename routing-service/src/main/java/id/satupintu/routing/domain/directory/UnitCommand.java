package id.satupintu.routing.domain.directory;

import id.satupintu.contracts.routing.UnitEvent.UnitPublished;

/** What a unit of the directory can be told. */
public sealed interface UnitCommand {

    /**
     * The unit stands like this in a source of the directory.
     *
     * @param sourceHash hash of the row it comes from
     */
    record Load(UnitPublished description, String sourceHash) implements UnitCommand {}
}
