package id.satupintu.routing.domain.directory;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import java.time.Instant;

/** What a unit of the directory can be told. */
public sealed interface UnitCommand {

    /**
     * The unit stands like this in a source of the directory.
     *
     * @param sourceHash hash of the row it comes from
     */
    record Load(UnitPublished description, String sourceHash) implements UnitCommand {}

    /**
     * An officer says what the unit is from now on.
     *
     * @param kabupaten the officer's
     * @param at by the clock of the machine, which other instances ask by what is new
     */
    record Describe(UnitPublished description, RegionCode kabupaten, Instant at) implements UnitCommand {}
}
