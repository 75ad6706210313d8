package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cron has no locale: names of files that differ beyond ASCII alone are two names all the same. */
class CronLocaleTest {

    private static final Path SAMPLE = Path.of("sample-data/clean");
    private static final String HEADER =
            "account_number,bank_reference,value_date,direction,amount,currency\n";

    @TempDir
    private Path folder;

    @Test
    void namesThatTheLocaleCannotTellApartAreF09AndNeitherIsPassedOver() throws Exception {
        assertThat(exceptionsUnder("C")).filteredOn(row -> row.get("code").equals("F09"))
                .extracting(row -> row.get("source_file"))
                .containsExactlyInAnyOrder("escrow/r%C3%A9sum%C3%A9.csv", "escrow/r%C3%A8sum%C3%A8.csv");
    }

    @Test
    void bothAreReadInTheLocaleThatTheLauncherSets() throws Exception {
        assertThat(exceptionsUnder("C.UTF-8")).filteredOn(row -> row.get("code").equals("C08"))
                .extracting(row -> row.get("bank_reference")).containsExactlyInAnyOrder("STRAY-1", "STRAY-2");
    }

    @ParameterizedTest
    @CsvSource({"LC_ALL=C, C.UTF-8", "LANG=C, C.UTF-8", "NONE=, C.UTF-8", "LANG=POSIX, C.UTF-8",
            "LC_CTYPE=de_DE.ISO-8859-1, C.UTF-8", "LANG=en_US.UTF-8, ''", "LC_ALL=C.utf8, C.utf8"})
    void launcherSetsALocaleThatCanTellNames(String environment, String locale) throws Exception {
        Path launcher = Files.createDirectories(folder.resolve("jobs")).resolve("settle");
        Files.copy(Path.of("jobs/settle"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(folder.resolve("src/main"));
        Files.writeString(folder.resolve("pom.xml"), "");
        Files.writeString(Files.createDirectories(folder.resolve("target")).resolve("settle.jar"), "");
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"$LC_ALL\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProcessBuilder builder = new ProcessBuilder("bash", launcher.toString(), "--help")
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        String[] setting = environment.split("=", 2);
        builder.environment().put(setting[0], setting[1]);
        Process process = builder.start();

        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.strip()).isEqualTo(locale);
    }

    private List<Map<String, String>> exceptionsUnder(String locale) throws IOException,
            InterruptedException {
        Path inbox = folder.resolve("inbox");
        ClosingFiles.copy(SAMPLE.resolve("inbox"), inbox);
        write(inbox, "r%C3%A9sum%C3%A9.csv", "STRAY-1");
        write(inbox, "r%C3%A8sum%C3%A8.csv", "STRAY-2");
        Path out = folder.resolve("out");
        SettleProcess process = SettleProcess.start(
                List.of("--offering=" + SAMPLE.resolve("offering.yaml"), "--inbox=" + inbox, "--out=" + out,
                        "--data=" + folder.resolve("data"), "--as-of=2007-01-24T09:30"),
                Map.of("LC_ALL", locale));
        assertThat(process.exit()).as(process.said()).isEqualTo(2);
        return CsvRows.of(out.resolve("exceptions.csv"));
    }

    private static void write(Path inbox, String name, String reference) throws IOException {
        Files.writeString(Path.of(URI.create(inbox.resolve("escrow").toUri() + name)),
                HEADER + "8025720131," + reference + ",2007-01-19,CREDIT,5.00,USD\n");
    }
}
