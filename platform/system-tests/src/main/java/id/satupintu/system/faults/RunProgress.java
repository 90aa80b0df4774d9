package id.satupintu.system.faults;

import id.satupintu.system.faults.nemesis.Injected;

/** Told how far a run is. */
interface RunProgress {
    void starting();

    void injected(Injected done, int accepted);

    void finishing();

    void draining();

    void checking();

    void stopping();
}
