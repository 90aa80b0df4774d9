package id.satupintu.system;

import id.satupintu.system.Scene.Body;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint is called so that nothing but permission can be in the way.
 *
 * @param about what it is asked about
 * @param body as its form wants it
 * @param act what {@code allowedActions} of a case calls it; null where that says nothing
 * @param moves whether the thing is another's, or over, afterwards
 */
record Attempt(About about, Body body, @Nullable String act, boolean moves) {

    /** A unit that is entered and changed. */
    static final String UNIT = "64.08-UJIMATRIKS";

    /** What an endpoint is about. */
    enum About {
        CASE,
        INBOX,
        REVIEW,
        REVIEWS,
        /** A unit of the kabupaten, as its admin koordinator describes it. */
        UNIT,
        UNITS,
        /** A form with the kabupaten in it. */
        UNIT_FORM,
        /** A report that shares another's case. */
        MERGED,
        /** A report that was forwarded outside. */
        FORWARDED,
        NOTICE,
        NOTICES,
        /** Goes on for as long as the browser stays. */
        STREAM,
        FIGURES,
        TRAIL,
        /** Of the asker's own kabupaten, and nothing of another's can be asked for. */
        OWN,
        NOTHING,
        REPORT_OF_A_CITIZEN
    }

    /** By name, {@code GET /api/v1/cases}; an endpoint that is not here fails the matrix. */
    static Map<String, Attempt> all(String openCase) {
        Map<String, Attempt> all = new HashMap<>();
        cases(all);
        reviews(all, openCase);
        units(all);
        all.put("GET /api/v1/notices", looks(About.NOTICES));
        all.put("POST /api/v1/notices/{noticeId}/read", looks(About.NOTICE));
        all.put("GET /pemberitahuan", looks(About.NOTICES));
        all.put("GET /pemberitahuan/arus", looks(About.STREAM));
        all.put("POST /pemberitahuan/{noticeId}/dibaca", looks(About.NOTICE));
        all.put("GET /dasbor", looks(About.FIGURES));
        all.put("GET /api/v1/statistics", looks(About.FIGURES));
        all.put("GET /api/v1/reconciliation", looks(About.FIGURES));
        all.put("GET /api/v1/trail/{complaintId}", looks(About.TRAIL));
        citizens(all);
        return all;
    }

    private static void cases(Map<String, Attempt> all) {
        String today = LocalDate.now(ZoneId.of("Asia/Makassar")).toString();
        all.put("GET /api/v1/cases", looks(About.INBOX));
        all.put("GET /api/v1/cases/{complaintId}", looks(About.CASE));
        all.put("GET /meja", looks(About.INBOX));
        all.put("POST /meja/sekaligus", looks(About.OWN));
        all.put("GET /meja/beban", looks(About.OWN));
        all.put("GET /api/v1/workload", looks(About.OWN));
        all.put("GET /api/v1/workload/overdue", looks(About.OWN));
        all.put("GET /meja/{complaintId}", looks(About.CASE));
        Map<String, String> progress = Map.of("kind", "FIELD_CHECK", "note", "Sudah dilihat ke tempatnya pagi ini.");
        Map<String, String> handover =
                Map.of("office", "Seksi pemeliharaan", "note", "Perlu diukur di tempatnya sebelum dikerjakan.");
        Map<String, String> question = Map.of("question", "Sejak kapan kejadiannya, dan di sebelah mana persisnya?");
        Map<String, String> giveBack =
                Map.of("owner", "64.08-DISHUB", "reason", "Bukan wewenang kami menurut tupoksi, mohon dialihkan.");
        Map<String, String> note = Map.of("note", "Perlu alat dan biaya yang tidak ada di tingkat kami.");
        Map<String, String> answer = Map.of(
                "what", "Sudah dikerjakan bersama warga dan dibersihkan.", "who", "Pengurus setempat", "doneOn", today);
        String evidence = "/api/v1/cases/{complaintId}/evidence";
        all.put("POST " + evidence, new Attempt(About.CASE, Body.document("file"), "evidence", false));
        all.put("GET " + evidence + "/{evidenceId}", looks(About.CASE));
        all.put("GET " + evidence + "/{evidenceId}/original", looks(About.CASE));
        act(all, "accept", "terima", Map.of(), false);
        act(all, "handover", "serahkan", handover, false);
        act(all, "progress", "kemajuan", progress, false);
        act(all, "clarification", "tanya", question, false);
        act(all, "return", "kembalikan", giveBack, true);
        act(all, "escalate", "naikkan", note, true);
        act(all, "resolve", "selesaikan", answer, true);
        String seen = "Sudah dilihat ke tempatnya oleh petugas lain.";
        all.put(
                "POST /api/v1/cases/{complaintId}/verification",
                new Attempt(About.CASE, Body.json(Map.of("agrees", true, "note", seen)), "verification", false));
        all.put(
                "POST /meja/{complaintId}/periksa",
                new Attempt(About.CASE, Body.form(Map.of("agrees", "ya", "note", seen)), "verification", false));
        all.put("GET /api/v1/sla/preview", looks(About.NOTHING));
        all.put("GET /batas-waktu", looks(About.NOTHING));
        all.put("GET /api/v1/policies", looks(About.OWN));
        all.put("GET /aturan", looks(About.OWN));
        all.put("POST /aturan/{version}/pratinjau", looks(About.OWN));
        all.put("POST /aturan/{version}/terbitkan", looks(About.OWN));
    }

    private static void act(
            Map<String, Attempt> all, String program, String page, Map<String, String> fields, boolean moves) {
        Body json = fields.isEmpty() ? Body.NONE : Body.json(fields);
        all.put("POST /api/v1/cases/{complaintId}/" + program, new Attempt(About.CASE, json, program, moves));
        all.put("POST /meja/{complaintId}/" + page, new Attempt(About.CASE, Body.form(fields), program, moves));
    }

    private static void reviews(Map<String, Attempt> all, String openCase) {
        all.put("GET /api/v1/reviews", looks(About.REVIEWS));
        all.put("GET /api/v1/reviews/{complaintId}", looks(About.REVIEW));
        all.put("GET /api/v1/reviews/{complaintId}/precedents", looks(About.REVIEW));
        all.put("GET /api/v1/reviews/{complaintId}/twins", looks(About.REVIEW));
        Map<String, String> apart = Map.of("reason", "Ternyata bukan perkara yang sama.");
        all.put("POST /api/v1/reviews/{complaintId}/unmerge", new Attempt(About.MERGED, Body.json(apart), null, true));
        all.put("POST /tinjau/{complaintId}/pisahkan", new Attempt(About.MERGED, Body.form(apart), null, true));
        Map<String, String> other = Map.of(
                "complaintClass",
                "BERKADAR_PENGAWASAN",
                "reason",
                "Keterangannya ada pada rekaan@contoh.id, mohon dilihat dahulu.");
        // No act of a case's holder, so whoever may is refused by the case: an address of a person is no reason for the
        // public.
        all.put(
                "POST /api/v1/reviews/{complaintId}/classification",
                new Attempt(About.CASE, Body.json(other), "classification", false));
        all.put(
                "POST /tinjau/{complaintId}/klasifikasi",
                new Attempt(About.CASE, Body.form(other), "classification", false));
        Map<String, String> mirrored = Map.of("status", "IN_PROGRESS", "note", "Sedang dikerjakan instansi itu.");
        all.put(
                "POST /api/v1/reviews/{complaintId}/external-status",
                new Attempt(About.FORWARDED, Body.json(mirrored), null, false));
        all.put(
                "POST /tinjau/{complaintId}/status-luar",
                new Attempt(About.FORWARDED, Body.form(mirrored), null, false));
        all.put("GET /tinjau", looks(About.REVIEWS));
        all.put("GET /api/v1/models", looks(About.OWN));
        all.put("POST /api/v1/models/{version}/serving", looks(About.OWN));
        all.put("GET /tinjau/model", looks(About.OWN));
        all.put("POST /tinjau/model/{version}/pakai", looks(About.OWN));
        all.put("GET /tinjau/{complaintId}", looks(About.REVIEW));
        review(
                all,
                "decision",
                "putuskan",
                Map.of("unit", "64.08-PUPR", "reason", "Menurut isi laporan ini wewenang dinas itu."));
        review(
                all,
                "archive",
                "arsipkan",
                Map.of("reason", "UNCLEAR", "explanation", "Isi laporan tidak menyebut masalahnya."));
        review(all, "merge", "gabungkan", Map.of("into", openCase, "reason", "Perkara yang sama dengan laporan lain."));
        review(
                all,
                "forward",
                "teruskan",
                Map.of("agency", "64-P-PUPR", "explanation", "Wewenang pemerintah provinsi, kami teruskan ke sana."));
        review(
                all,
                "completion-request",
                "minta-lengkapi",
                Map.of("question", "Masalah apa yang Bapak/Ibu maksud, dan di mana?"));
    }

    private static void review(Map<String, Attempt> all, String program, String page, Map<String, String> fields) {
        all.put(
                "POST /api/v1/reviews/{complaintId}/" + program,
                new Attempt(About.REVIEW, Body.json(fields), null, true));
        all.put("POST /tinjau/{complaintId}/" + page, new Attempt(About.REVIEW, Body.form(fields), null, true));
    }

    /** Of a unit that has ended, so that it gets no report of other tests. */
    private static void units(Map<String, Attempt> all) {
        Map<String, String> unit = Map.of(
                "name", "Dinas Uji Matriks",
                "kind", "OPD",
                "tupoksi", "Menguji siapa boleh apa",
                "validFrom", "2026-01-01",
                "validUntil", "2026-01-02");
        Map<String, String> typed = new HashMap<>(unit);
        typed.put("code", UNIT);
        String table = "code,name,kind,tier,parent,tupoksi,keywords,functions,jurisdictionNote,validFrom,validUntil\n"
                + UNIT + ",Dinas Uji Matriks,OPD,,,Menguji siapa boleh apa,,,,2026-01-01,2026-01-02\n";
        all.put("PUT /api/v1/units/{code}", new Attempt(About.UNIT, Body.json(unit), null, false));
        all.put("POST /api/v1/units/import", new Attempt(About.UNIT, new Body("text/csv", table), null, false));
        all.put("GET /tinjau/unit", looks(About.UNITS));
        all.put("GET /tinjau/unit/baru", looks(About.UNIT_FORM));
        all.put("GET /tinjau/unit/impor", looks(About.UNIT_FORM));
        all.put("GET /tinjau/unit/{code}", looks(About.UNITS));
        all.put("POST /tinjau/unit/impor", new Attempt(About.UNIT, Body.form(Map.of("table", table)), null, false));
        all.put("POST /tinjau/unit/{code}", new Attempt(About.UNIT, Body.form(typed), null, false));
    }

    private static void citizens(Map<String, Attempt> all) {
        all.put("GET /api/v1/units", looks(About.NOTHING));
        all.put("GET /lapor", looks(About.NOTHING));
        all.put("GET /lacak", looks(About.NOTHING));
        all.put("POST /api/v1/complaints", new Attempt(About.NOTHING, Body.json(Map.of()), null, false));
        for (String step : new String[] {"apa", "di-mana", "siapa", "kirim"}) {
            all.put("POST /lapor/" + step, new Attempt(About.NOTHING, Body.form(Map.of("title", "x")), null, false));
        }
        String one = "/api/v1/complaints/{trackingId}";
        all.put("POST " + one + "/support", looks(About.NOTHING));
        all.put("GET " + one, looks(About.REPORT_OF_A_CITIZEN));
        for (String act : new String[] {"replies", "completion"}) {
            all.put("POST " + one + "/" + act, reporter(Map.of("text", "Keterangan tambahan dari saya.")));
        }
        all.put("POST " + one + "/confirmation", reporter(Map.of()));
        all.put("POST " + one + "/dispute", reporter(Map.of("reason", "Belum beres, masih sama seperti kemarin.")));
        all.put("POST " + one + "/objection", reporter(Map.of("reason", "Tempatnya sudah saya sebutkan.")));
        all.put("POST " + one + "/withdrawal", reporter(Map.of("reason", "Sudah selesai sendiri.")));
        all.put("POST " + one + "/rating", reporter(Map.of("stars", 5)));
        all.put("POST /lacak", looks(About.REPORT_OF_A_CITIZEN));
        for (String act :
                new String[] {"beres", "belum-beres", "kelengkapan", "balas", "nilai", "keberatan", "cabut"}) {
            all.put("POST /lacak/" + act, looks(About.REPORT_OF_A_CITIZEN));
        }
    }

    private static Attempt reporter(Map<String, ?> fields) {
        return new Attempt(About.REPORT_OF_A_CITIZEN, Body.json(fields), null, false);
    }

    private static Attempt looks(About about) {
        return new Attempt(about, Body.NONE, null, false);
    }
}
