package id.satupintu.platform.bench.scenario;

import java.util.Map;

/**
 * What a steady load got and cost. Milliseconds, bytes and megabytes (1024 × 1024) where a name says so.
 *
 * @param submitToCaseOpenedP50Ms from the intended sending of a report until its case is heard of on the topic
 * @param drainSeconds from the last receipt until nothing is under way any more
 * @param finishedPerSecond reports through their whole lifecycle, drain included
 * @param cpuMsPerReport all processes of the system, from the first request until drained
 * @param cpuMsByProcess the same by process
 * @param idleCpuMsPerSecond what the system uses when nobody asks anything; it is within cpuMsPerReport
 * @param generatorCpuMs the load generator itself, per report; never within cpuMsPerReport
 * @param residentMb the greatest sum seen
 * @param kafkaBytesPerReport growth of the broker's segments, compressed
 * @param storeBytesPerReport growth of the store's files, with what a later clean-up gives back
 * @param storeDocumentBytesPerReport of the documents as they are, BSON
 * @param otherProgramsCpuShare share (0 to 1) of the machine's processor time that went to programs that are not part of
 *     the run; above a few hundredths the figures say as much about them
 * @param reportedAll reporting-service counts as many new reports as were accepted
 */
public record SteadyFigures(
        int clients,
        long warmUpReports,
        double seconds,
        long accepted,
        long errors,
        double acceptedPerSecond,
        double acceptP50Ms,
        double acceptP95Ms,
        double acceptP99Ms,
        double acceptP999Ms,
        double acceptMaxMs,
        double submitToCaseOpenedP50Ms,
        double submitToCaseOpenedP95Ms,
        double submitToCaseOpenedP99Ms,
        double submitToCaseOpenedP999Ms,
        double heldShare,
        double drainSeconds,
        double finishedPerSecond,
        double cpuMsPerReport,
        Map<String, Double> cpuMsByProcess,
        double idleCpuMsPerSecond,
        Map<String, Double> idleCpuMsPerSecondByProcess,
        double generatorCpuMs,
        long residentMb,
        Map<String, Long> residentMbByProcess,
        double eventsPerReport,
        Map<String, Double> eventsPerReportByType,
        double eventBytesMean,
        double kafkaBytesPerReport,
        double storeBytesPerReport,
        double storeDocumentBytesPerReport,
        double writesPerReport,
        Map<String, Double> writesPerReportByCollection,
        boolean reportedAll,
        double otherProgramsCpuShare) {}
