package id.satupintu.system.rolling;

/**
 * What clients saw while one thing was done.
 *
 * @param accepted reports answered with a receipt
 * @param asked requests that failed and were sent again, to the same or another instance, with the same key
 * @param givenUp reports nobody took, however often they were sent
 * @param p95SubmitMillis from the first attempt to the receipt, 95 of 100
 * @param p95CaseMillis from the first attempt until the case is on its topic, 95 of 100; -1 when none was opened
 */
record Phase(
        String name,
        double seconds,
        int accepted,
        int asked,
        int givenUp,
        double p95SubmitMillis,
        double p95CaseMillis,
        int casesOpened) {

    double acceptedPerSecond() {
        return accepted / seconds;
    }

    double casesPerSecond() {
        return casesOpened / seconds;
    }
}
