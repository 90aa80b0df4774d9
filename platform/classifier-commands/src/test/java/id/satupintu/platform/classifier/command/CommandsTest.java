package id.satupintu.platform.classifier.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.platform.classifier.UnitCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {
    @TempDir
    Path folder;

    @Test
    void everyRowIsAnsweredOrNamedWhateverTheFileLooksLike() throws IOException {
        Path in = folder.resolve("in.csv");
        Path out = folder.resolve("out.csv");
        Files.writeString(
                in,
                "\uFEFFid;text;kecamatan;desa\n1;jalan bolong besar;;\n2;;;\n3;zu;wenig\n"
                        + "4;\"lampu jalan mati;\ngelap\";;\n");

        int exit = new CommandLine(new ClassifyCommand()).execute(in.toString(), "--out", out.toString());

        assertThat(exit).isZero();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines.getFirst()).isEqualTo("id,unit1,p1,unit2,p2,unit3,p3,held,reason");
        assertThat(lines.get(1)).startsWith("1,DPUPR,");
        assertThat(lines.get(2)).isEqualTo("2,,,,,,,true,NO_TEXT");
        assertThat(lines.get(3)).startsWith("4,DISHUB,");
        assertThat(lines).hasSize(4);
    }

    @Test
    void aFileWithoutATextColumnIsAUsageError() throws IOException {
        Path in = folder.resolve("in.csv");
        Files.writeString(in, "a,b\n1,2\n");
        assertThat(new CommandLine(new ClassifyCommand()).execute(in.toString()))
                .isEqualTo(2);
    }

    @Test
    void theExportOfTheNationalSystemIsReadOldestFirst() throws Exception {
        Path in = folder.resolve("laporan.csv");
        Files.writeString(in, """
                Laporan Ringkas;;;;;
                Tracking ID;Tanggal Laporan Masuk;Judul Laporan;Isi Laporan Awal;Isi Laporan Akhir;Instansi Terdisposisi
                1;2024-02-01;Jalan;awal;jalan bolong;Dinas Perhubungan Kabupaten Contoh
                2;2023-01-01;KTP;ktp belum jadi;;Dinas Kependudukan dan Pencatatan Sipil Kab. Contoh
                3;2023-01-01;Kosong;;;
                4;2023-01-01;Lain;isi;isi;Dinas Antariksa Kabupaten Contoh
                """);

        Labelled labelled = Labelled.read(in, new UnitNames(UnitCatalogue.bundled("kutim")));

        assertThat(labelled.reports().stream().map(r -> r.unit())).containsExactly("DISDUKCAPIL", "DISHUB");
        assertThat(labelled.reports().getFirst().text()).isEqualTo("KTP. ktp belum jadi");
        assertThat(labelled.rejected()).isEqualTo(2);
    }
}
