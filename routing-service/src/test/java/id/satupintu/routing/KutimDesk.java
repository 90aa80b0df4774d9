package id.satupintu.routing;

import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.contracts.routing.UnitEvent;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.routing.adapter.out.catalogue.Catalogue;
import id.satupintu.routing.adapter.out.directory.DirectorySource;
import id.satupintu.routing.adapter.out.directory.StoredUnitDirectory;
import id.satupintu.routing.adapter.out.store.DispositionType;
import id.satupintu.routing.adapter.out.store.UnitType;
import id.satupintu.routing.domain.directory.Unit;
import id.satupintu.routing.domain.directory.UnitCommand;
import id.satupintu.routing.domain.disposition.Appraiser;
import id.satupintu.routing.domain.disposition.Disposition;
import id.satupintu.routing.domain.disposition.DispositionCommand;
import java.time.Duration;
import java.time.LocalDate;

/** Routing-service as it is wired, with the bundled directory and without Spring, Kafka and MongoDB. */
public final class KutimDesk {
    /** The day it is at this desk. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    public final InMemoryStore<UnitCommand, Unit, UnitEvent> units = new InMemoryStore<>(new UnitType());
    public final InMemoryStore<DispositionCommand, Disposition, RoutingEvent> dispositions;
    public final StoredUnitDirectory directory;
    public final Catalogue catalogue;
    public final Appraiser appraiser;

    public KutimDesk() {
        RoutingSettings settings =
                new RoutingSettings(0.7, 0.12, 2, 30, 14, LocalDate.of(2026, 1, 1), Duration.ofSeconds(2));
        DirectorySource source = DirectorySource.bundled(settings.directoryValidFrom());
        dispositions = new InMemoryStore<>(new DispositionType(settings.policy()));
        catalogue = new Catalogue(source.matters());
        directory = open(units, source);
        appraiser = Catalogue.appraiser(directory, catalogue);
    }

    /** The directory again, as after a restart. */
    public StoredUnitDirectory open(AggregateStore<UnitCommand, Unit, UnitEvent> store, DirectorySource source) {
        StoredUnitDirectory opened = new StoredUnitDirectory(store, source.units(), catalogue::renew, () -> TODAY);
        opened.open();
        return opened;
    }
}
