package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.escalation.AgreementOutcome;
import id.satupintu.contracts.escalation.BudgetPlan;
import id.satupintu.contracts.escalation.EscalationEvent.ProgressKind;
import id.satupintu.platform.web.page.Option;
import id.satupintu.platform.web.page.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be chosen in the forms of a case. */
final class DeskChoices {

    private DeskChoices() {}

    /** What can be done with many cases at once. */
    static List<Option> together(@Nullable String chosen, Wording wording) {
        return Stream.of("terima", "serahkan", "kemajuan", "naikkan")
                .map(act -> new Option(act, wording.text("halaman.sekaligus.act." + act), act.equals(chosen)))
                .toList();
    }

    static List<Option> progressKinds(@Nullable String chosen, Wording wording) {
        return Arrays.stream(ProgressKind.values())
                .map(kind -> new Option(
                        kind.name(),
                        wording.text("halaman.progress." + kind.name()),
                        kind.name().equals(chosen)))
                .toList();
    }

    /** How a musyawarah may end. */
    static List<Option> outcomes(@Nullable String chosen, Wording wording) {
        return Arrays.stream(AgreementOutcome.values())
                .map(one -> new Option(
                        one.name(),
                        wording.text("halaman.meja.outcome." + one.name()),
                        one.name().equals(chosen)))
                .toList();
    }

    /** Where money can come from. */
    static List<Option> plans(@Nullable String chosen, Wording wording) {
        return Arrays.stream(BudgetPlan.values())
                .map(one -> new Option(
                        one.name(),
                        wording.text("halaman.meja.plan." + one.name()),
                        one.name().equals(chosen)))
                .toList();
    }

    /** What somebody who has looked may say. */
    static List<Option> verdicts(@Nullable String chosen, Wording wording) {
        return List.of(
                new Option("ya", wording.text("halaman.meja.verify.yes"), "ya".equals(chosen)),
                new Option("tidak", wording.text("halaman.meja.verify.no"), "tidak".equals(chosen)));
    }

    /** Units of this case that may be named as the owner. */
    static List<Option> owners(CaseView view, @Nullable String chosen) {
        return Stream.concat(view.ladder().stream().map(CaseView.RungView::unit), view.supporting().stream())
                .filter(unit -> !unit.code().equals(view.holder().unit().code()))
                .map(unit -> new Option(
                        unit.code().value(), unit.name(), unit.code().value().equals(chosen)))
                .toList();
    }
}
