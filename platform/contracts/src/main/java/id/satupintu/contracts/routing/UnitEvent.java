package id.satupintu.contracts.routing;

import id.satupintu.contracts.ContractEvent;
import id.satupintu.contracts.EventStream;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Required;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitKind;
import id.satupintu.contracts.WireType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The directory of units; the newest event of a unit says what it is. */
@EventStream(topic = "routing.unit.v1", source = "/routing-service", compacted = true)
public sealed interface UnitEvent extends ContractEvent {

    UnitCode unit();

    @Override
    default String subject() {
        return unit().value();
    }

    /**
     * A unit as it is from now on.
     *
     * @param parent the unit above it, when there is one
     * @param tupoksi its mandate in words; empty for RT
     * @param keywords words of reports that are its matter
     * @param jurisdictionNote where its authority ends
     * @param validFrom first day it exists under this description
     * @param validUntil last day, when it is known to end
     * @param functions the functions of government it has, by which what a classifier learned elsewhere is known to be its
     *     matter; absent where nobody said, and then its words alone find it
     */
    @WireType("id.satupintu.routing.unit-published.v1")
    record UnitPublished(
            UnitCode unit,
            RegionCode kabupaten,
            String name,
            UnitKind kind,
            Tier tier,
            @Nullable UnitCode parent,
            String tupoksi,
            List<String> keywords,
            String jurisdictionNote,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable List<String> functions)
            implements UnitEvent {
        public UnitPublished {
            Required.fields(
                    "unit",
                    unit,
                    "kabupaten",
                    kabupaten,
                    "name",
                    name,
                    "kind",
                    kind,
                    "tier",
                    tier,
                    "tupoksi",
                    tupoksi,
                    "jurisdictionNote",
                    jurisdictionNote,
                    "validFrom",
                    validFrom);
            keywords = Required.list("keywords", keywords);
            functions = functions == null ? null : Required.list("functions", functions);
        }
    }
}
