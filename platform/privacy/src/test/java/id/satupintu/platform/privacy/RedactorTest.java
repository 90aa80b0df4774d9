package id.satupintu.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RedactorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NIK saya 6408041203900001, tolong dicek        | NIK saya [NIK disamarkan], tolong dicek
            nik:6408 0412 0390 0001.                       | nik:[NIK disamarkan].
            64.08.04.120390.0001                           | [NIK disamarkan]
            640804-120390-0001                             | [NIK disamarkan]
            640804 5203900001                              | [NIK disamarkan]
            6 4 0 8 0 4 1 2 0 3 9 0 0 0 0 1                | [NIK disamarkan]
            NIK6408041203900001                            | NIK[NIK disamarkan]
            hubungi 081234567890 ya                        | hubungi [nomor telepon disamarkan] ya
            WA 0812-3456-7890                              | WA [nomor telepon disamarkan]
            WA 0812 3456 789 dekat 12 rumah                | WA [nomor telepon disamarkan] dekat 12 rumah
            telp +62 812-3456-7890.                        | telp [nomor telepon disamarkan].
            telp 6281234567890                             | telp [nomor telepon disamarkan]
            telp 0812.345.6789                             | telp [nomor telepon disamarkan]
            RT 003 081234567890                            | RT 003 [nomor telepon disamarkan]
            tahun 2026 0812 3456 7890                      | tahun 2026 [nomor telepon disamarkan]
            kantor (0549) 21234                            | kantor [nomor telepon disamarkan]
            surel warga.contoh+1@contoh.co.id, balas ke situ | surel [email disamarkan], balas ke situ
            mobil KT 1234 AB parkir                        | mobil [pelat nomor disamarkan] parkir
            mobil KT1234AB parkir                          | mobil [pelat nomor disamarkan] parkir
            motor kt 4321 xy ngebut                        | motor [pelat nomor disamarkan] ngebut
            truk B 9123 UXY                                | truk [pelat nomor disamarkan]
            pelat DA 77 C                                  | pelat [pelat nomor disamarkan]
            setor ke 1234567890                            | setor ke [nomor rekening disamarkan]
            setor ke 0123-01-012345-50-1 katanya           | setor ke [nomor rekening disamarkan] katanya
            no rek BRI 0123 456 78 a.n. Budi Contoh        | no rek BRI [nomor rekening disamarkan] a.n. [nama disamarkan]
            kartu 4111 1111 1111 1111                      | kartu [nomor rekening disamarkan]
            nama saya Siti Contoh Rekaan dari RT 003       | nama saya [nama disamarkan] dari RT 003
            Nama saya: Joko Rekaan, warga RT 04            | Nama saya: [nama disamarkan], warga RT 04
            atas nama Budi Contoh Ketua RT 05              | atas nama [nama disamarkan] Ketua RT 05
            """)
    void what_points_at_a_person_is_made_unreadable(String text, String published) {
        assertThat(Redactor.redact(text)).isEqualTo(published);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sejak 12 Maret 2026 lampu di RT 03 RW 05 padam",
                "RT 003/RW 001, Desa Swarga Bara",
                "RT 03 RW 05 dan RT 04 RW 05",
                "Tanggal 12-03-2026 dan 2026-03-26, juga 1/2/2026",
                "Biaya Rp 1.500.000 atau Rp1500000 atau Rp. 2.500.000.000,00",
                "anggaran 1.250.000.000 tahun 2025",
                "anggaran 2500000000 rupiah",
                "tahun 2019 2020 2021 sama saja",
                "tahun 2019-2020-2021",
                "kode desa 64.08.04.2002",
                "lanjutan laporan KTM-2026-482173905-K",
                "titik 0.527492, 117.5924012345",
                "jalan poros km 12 rusak 150 m",
                "Blok B 12 A dan Gang 7",
                "pukul 07.30 sampai 16.00 WITA",
                "sudah 3 kali, 45 rumah, 12 KK",
                "SDN 003 kelas 5 A",
                "lapor #9197446 di SP4N",
                "tarif 5000 per 20 kg",
                "BB 50 KG, PT 12 AB",
                "dr 2024 ini belum ada air",
                "atas nama Pemerintah Desa",
                "nama saya tidak usah disebut",
                "debit air 120 liter/detik pada 2026",
                "Perbup 13/2023 pasal 4 ayat (2)"
            })
    void what_the_officer_needs_stays(String text) {
        assertThat(Redactor.redact(text)).isEqualTo(text);
    }

    @Test
    void a_text_that_grew_by_its_markers_is_cut_to_the_limit() {
        String text = "KT 1 A, ".repeat(18);
        String published = Redactor.redact(text, 150);
        assertThat(published.codePointCount(0, published.length())).isEqualTo(150);
        assertThat(published).endsWith("…");
    }

    @Test
    void a_cut_never_splits_a_character() {
        assertThat(Redactor.redact("🙂".repeat(12), 10)).isEqualTo("🙂".repeat(9) + "…");
    }

    @Test
    void five_thousand_digits_and_letters_take_no_time_to_speak_of() {
        String text = ("0812 3456 " + "1-2-3.4 a.n. AB 12 @x").repeat(170).substring(0, 5_000);
        long began = System.nanoTime();
        Redactor.redact(text);
        assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(1_500);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hormat saya, Siti Contoh Rekaan   | Siti Contoh Rekaan | Hormat saya, [nama disamarkan]
            salam, SITI CONTOH  rekaan.       | Siti Contoh Rekaan | salam, [nama disamarkan].
            salam (siti contoh, rekaan)       | Siti Contoh Rekaan | salam ([nama disamarkan])
            Bu Siti dari RT 3 juga mengeluh   | Siti Contoh Rekaan | Bu Siti dari RT 3 juga mengeluh
            Salam dari Joko                   | Joko               | Salam dari [nama disamarkan]
            Jokowinarno bukan saya, joko juga | Joko               | Jokowinarno bukan saya, joko juga
            Warga resah, Desa diam            | Warga              | Warga resah, Desa diam
            Ada x.y dan (a)                   | (a) x.y            | Ada x.y dan (a)
            Salam Ab                          | Ab                 | Salam Ab
            ke siti.contoh.rekaan@contoh.id ya | Siti Contoh Rekaan | ke [email disamarkan] ya
            """)
    void the_name_the_writer_gave_is_taken_out_wherever_it_stands(String text, String name, String published) {
        assertThat(Redactor.without(text, name)).isEqualTo(published);
    }
}
