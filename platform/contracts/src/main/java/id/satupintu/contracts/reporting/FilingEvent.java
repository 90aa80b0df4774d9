package id.satupintu.contracts.reporting;

import id.satupintu.contracts.ContractEvent;
import id.satupintu.contracts.EventStream;
import id.satupintu.contracts.Required;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.WireType;
import java.time.Instant;

/** The annual reports that every OPD owes (dossier 1.13). */
@EventStream(topic = "reporting.filing.v1", source = "/reporting-service")
public sealed interface FilingEvent extends ContractEvent {

    UnitRef unit();

    @Override
    default String subject() {
        return unit().code().value();
    }

    /**
     * The unit filed its report.
     *
     * @param year the year reported on
     * @param documentSha256 hex digest of the locked document
     */
    @WireType("id.satupintu.reporting.annual-report-filed.v1")
    record AnnualReportFiled(UnitRef unit, int year, Instant filedAt, String documentSha256) implements FilingEvent {
        public AnnualReportFiled {
            Required.fields("unit", unit, "filedAt", filedAt, "documentSha256", documentSha256);
        }
    }
}
