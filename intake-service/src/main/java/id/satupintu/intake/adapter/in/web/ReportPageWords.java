package id.satupintu.intake.adapter.in.web;

import id.satupintu.contracts.RegionCode;
import id.satupintu.intake.domain.Gazetteer;
import id.satupintu.intake.domain.Region;
import id.satupintu.intake.domain.Tenant;
import id.satupintu.platform.web.page.AreasView;
import id.satupintu.platform.web.page.DistrictMap;
import id.satupintu.platform.web.page.Option;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Words and choices on the pages of a report. */
public final class ReportPageWords {
    private static final String FIRST_TENANT = "64.08";
    private static final int UNTOUCHED = 1;

    private final Gazetteer gazetteer;
    private final MessageSource texts;
    private final QrCodes codes;
    private final DistrictMap map;

    private ReportPageWords(Gazetteer gazetteer, MessageSource texts, QrCodes codes, DistrictMap map) {
        this.gazetteer = gazetteer;
        this.texts = texts;
        this.codes = codes;
        this.map = map;
    }

    /** @param address of the door, for the code on the receipt */
    public static ReportPageWords of(Gazetteer gazetteer, MessageSource texts, String address) {
        return new ReportPageWords(gazetteer, texts, new QrCodes(address), DistrictMap.read());
    }

    /** The tenants; the one the draft names, or lies in, is chosen. */
    List<Option> kabupaten(ReportDraft draft) {
        String chosen = chosen(draft);
        return gazetteer.tenants().stream()
                .map(tenant -> new Option(
                        tenant.kabupaten().value(),
                        tenant.name(),
                        tenant.kabupaten().value().equals(chosen)))
                .toList();
    }

    /** The kecamatan of the chosen kabupaten with their desa; the kecamatan alone comes first. */
    List<Option.Group> regions(ReportDraft draft, Locale locale) {
        return gazetteer.within(new RegionCode(chosen(draft))).stream()
                .map(kecamatan -> {
                    List<Option> options = new ArrayList<>();
                    options.add(option(
                            kecamatan,
                            text("halaman.lapor.region.kecamatan-alone", locale, kecamatan.name()),
                            draft.region()));
                    gazetteer
                            .within(kecamatan.code())
                            .forEach(desa -> options.add(option(desa, desa.fullName(), draft.region())));
                    return new Option.Group(kecamatan.fullName(), options);
                })
                .toList();
    }

    /** The kecamatan of the chosen kabupaten to touch; the list does the same without it. Null where no map was drawn. */
    @Nullable AreasView areas(ReportDraft draft) {
        return map.find(new RegionCode(chosen(draft)))
                .map(kabupaten -> new AreasView(
                        kabupaten.viewBox(),
                        kabupaten.districts().stream()
                                .map(district -> new AreasView.Area(
                                        district.code().value(),
                                        district.name(),
                                        "Kecamatan " + district.name(),
                                        null,
                                        UNTOUCHED,
                                        district.path()))
                                .toList(),
                        List.of()))
                .orElse(null);
    }

    private static Option option(Region region, String words, @Nullable String chosen) {
        return new Option(region.code().value(), words, region.code().value().equals(chosen));
    }

    private String chosen(ReportDraft draft) {
        return tenant(draft.kabupaten())
                .or(() -> tenant(draft.region()))
                .map(tenant -> tenant.kabupaten().value())
                .orElse(FIRST_TENANT);
    }

    private Optional<Tenant> tenant(@Nullable String code) {
        try {
            return code == null || code.isBlank() ? Optional.empty() : gazetteer.tenant(new RegionCode(code));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    /** What of the report who will see. */
    List<Part> parts(ReportDraft draft, Locale locale) {
        List<Row> report = new ArrayList<>();
        row(report, "kind", "apa", draft.kind() == null ? null : text("halaman.lapor.kind." + draft.kind(), locale));
        row(report, "title", "apa", draft.title());
        row(report, "body", "apa", draft.body());
        row(report, "incidentDate", "apa", draft.incidentDate());
        row(report, "region", "di-mana", place(draft));
        List<Row> unit = new ArrayList<>();
        row(
                unit,
                "point",
                "di-mana",
                draft.latitude() == null || draft.latitude().isBlank()
                        ? null
                        : draft.latitude() + ", " + draft.longitude());
        row(unit, "triedTiers", "di-mana", tried(draft, locale));
        row(
                unit,
                "anonymous",
                "siapa",
                text(
                        Boolean.FALSE.equals(draft.anonymous())
                                ? "halaman.lapor.identity.known"
                                : "halaman.lapor.identity.anonymous",
                        locale));
        List<Row> vault = new ArrayList<>();
        row(vault, "phone", "siapa", draft.phone());
        row(vault, "email", "siapa", draft.email());
        row(vault, "name", "siapa", draft.name());
        List<Part> parts = new ArrayList<>();
        if (Boolean.TRUE.equals(draft.confidential())) {
            unit.addAll(0, report);
        } else {
            parts.add(new Part("public", report));
        }
        parts.add(new Part("unit", unit));
        if (!vault.isEmpty()) {
            parts.add(new Part("vault", vault));
        }
        return parts;
    }

    private static void row(List<Row> rows, String key, String page, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            rows.add(new Row(key, words, page));
        }
    }

    private @Nullable String place(ReportDraft draft) {
        try {
            String region = draft.region();
            return region == null || region.isBlank()
                    ? null
                    : gazetteer
                            .region(new RegionCode(region))
                            .map(found -> (draft.rt() == null || draft.rt().isBlank() ? "" : "RT " + draft.rt() + ", ")
                                    + found.fullName())
                            .orElse(region);
        } catch (IllegalArgumentException noCode) {
            return draft.region();
        }
    }

    private @Nullable String tried(ReportDraft draft, Locale locale) {
        List<String> tiers = draft.triedTiers() == null ? List.of() : draft.triedTiers();
        return tiers.isEmpty()
                ? null
                : tiers.stream()
                        .map(tier -> text("halaman.lapor.tried." + tier, locale))
                        .collect(Collectors.joining(", "));
    }

    String promise(Locale locale) {
        return text("halaman.lapor.promise", locale);
    }

    /** The receipt as a card. */
    Card receipt(Receipt receipt, String title, Tenant tenant, Locale locale) {
        String pin = receipt.pin();
        boolean english = locale.getLanguage().equals("en");
        DateTimeFormatter written =
                DateTimeFormatter.ofPattern(english ? "d MMMM yyyy HH:mm" : "d MMMM yyyy HH.mm", locale);
        return new Card(
                receipt.trackingId().value(),
                pin.substring(0, pin.length() / 2) + " " + pin.substring(pin.length() / 2),
                tenant.name(),
                title,
                written.format(receipt.receivedAt().atZone(tenant.zone())) + " " + tenant.zoneName(),
                text("halaman.lapor.terima.verifier", locale, tenant.name()),
                text("halaman.lapor.terima.first.words", locale),
                codes.of(receipt.trackingId().value()));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, key, locale) instanceof String text ? text : key;
    }

    /** What somebody will see of a report: {@code public}, {@code unit} or {@code vault}. */
    record Part(String key, List<Row> rows) {}

    /** A line of it, and the page that changes it. */
    record Row(String key, String words, String page) {}

    /** The receipt, worded. */
    record Card(
            String number,
            String pin,
            String tenant,
            String title,
            String receivedAt,
            String holder,
            String firstDate,
            QrCodes.@Nullable Code qr) {

        /** Says nothing of the PIN, so that no log can. */
        @Override
        public String toString() {
            return "Card[" + number + "]";
        }
    }
}
