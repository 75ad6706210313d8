package settle.offeringfile;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.offeringfile.SampleOffering.SPREAD;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import settle.intake.Samples;
import settle.offering.InputKind;
import settle.offering.Offering;
import settle.offering.Unit;

/** What an offering file states, and texts that are none. */
class OfferingFileTest {

    private static final String SAMPLE = Samples.text(Samples.CLEAN.resolve("offering.yaml"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"clean", "closing-day", "evening"})
    void samplesAreGood(String sample) {
        OfferingFile file = OfferingFile.read(Path.of("sample-data", sample, "offering.yaml"));

        assertThat(file.problems()).isEmpty();
        assertThat(file.offering().map(Offering::id).map(Object::toString)).contains("capstone-2007");
    }

    @Test
    void everyTermIsReadAsItStands() {
        Offering offering = OfferingFile.parse(SPREAD).offering().orElseThrow();

        assertThat(offering.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(offering.security()).isEqualTo(new Offering.Security("14067D102", "7800"));
        assertThat(offering.unit().price()).hasToString("1.14");
        assertThat(offering.unit().oddShares()).isEqualTo(Unit.OddShares.HOLD);
        assertThat(offering.limits().shares().count()).isEqualTo(40_000_000);
        assertThat(offering.warrant().exercisePrice()).hasToString("1.30");
        assertThat(offering.warrant().expirationDate()).isEqualTo(LocalDate.of(2012, 1, 23));
        assertThat(offering.closing().cutOff()).isEqualTo(LocalDateTime.of(2007, 1, 24, 10, 0));
        assertThat(offering.closing().releasedAt()).contains(LocalDateTime.of(2007, 1, 24, 10, 5));
        assertThat(offering.closing().terminated()).isFalse();
        assertThat(offering.closing().conditions()).extracting(Offering.Condition::satisfiedOn)
                .containsExactly(Optional.of(LocalDate.of(2007, 1, 24)), Optional.empty());
        assertThat(offering.escrow().aba()).isEqualTo("031207607");
        assertThat(offering.escrow().bankChargeBand()).hasToString("75.00");
        assertThat(offering.fees()).hasSize(1);
        assertThat(offering.fees().get(0).rate()).isEqualByComparingTo("0.048");
        assertThat(offering.expenses().cap()).hasToString("125000.00");
        assertThat(offering.expects())
                .isEqualTo(Set.of(InputKind.SUBSCRIPTIONS, InputKind.ESCROW, InputKind.DWAC));
        assertThat(offering.bankLayouts()).isEmpty();
    }

    @Test
    void whatIsOptionalMayLack() {
        String text = SPREAD.replaceAll("(?m)^ {4}(released-at|terminated|conditions):.*\n", "")
                .replaceAll("(?m)^ {6}(- name: O|  satisfied).*\n", "");

        Offering offering = OfferingFile.parse(text).offering().orElseThrow();

        assertThat(offering.closing().releasedAt()).isEmpty();
        assertThat(offering.closing().conditions()).isEmpty();
    }

    @Test
    void leadingZerosSurviveWithoutQuotes() {
        assertThat(OfferingFile.parse(SPREAD.replace("\"031207607\"", "031207607")).offering().orElseThrow()
                .escrow().aba()).isEqualTo("031207607");
    }

    @Test
    void markAndWindowsLineEndsAreTolerated() {
        assertThat(OfferingFile.parse("\uFEFF" + SPREAD.replace("\n", "\r\n")).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"offering: {", "offering: [", "\toffering: 1", "a: b: c", "a: *b",
            "--- a\n--- b\n",
            "a: \u0000", "%YAML 9", "@"})
    void textThatIsNoYamlIsTold(String text) {
        OfferingFile file = OfferingFile.parse(text);

        assertThat(file.offering()).isEmpty();
        assertThat(file.problems()).hasSize(1);
        assertThat(file.problems().get(0).message()).startsWith("not YAML: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"just text", "- a\n- b", "42", "offering:", "offering: text", "offering: []",
            "id: x",
            "? [a]\n: b", "offering: &o { unit: *o }"})
    void yamlOfAnotherShapeIsTold(String text) {
        OfferingFile file = OfferingFile.parse(text);

        assertThat(file.offering()).isEmpty();
        assertThat(file.problems()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing but a comment\n", "---\n"})
    void emptyFileIsTold(String text) {
        OfferingFile file = OfferingFile.parse(text);

        assertThat(file.offering()).isEmpty();
        assertThat(file.problems()).isNotEmpty();
    }

    @Test
    void deeplyNestedTextIsNoYaml() {
        assertThat(OfferingFile.parse("[".repeat(5_000)).offering()).isEmpty();
        assertThat(OfferingFile.parse("offering: " + "{a: ".repeat(5_000)).offering()).isEmpty();
    }

    @Test
    void fileThatCannotBeReadIsAProblemToo() throws IOException {
        assertThat(problem(folder.resolve("nowhere.yaml"))).isEqualTo("there is no such file");
        assertThat(problem(folder)).isEqualTo("cannot be read as a file");
        Path latin = Files.write(folder.resolve("latin.yaml"), SAMPLE.replace("Turbine", "Turb\u00EFne")
                .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problem(latin)).isEqualTo("not UTF-8 text");
        Path huge = Files.writeString(folder.resolve("huge.yaml"), SAMPLE + "#".repeat(1 << 20));
        assertThat(problem(huge)).contains("larger than 1048576 bytes");
        assertThat(problem(Files.createFile(folder.resolve("empty.yaml")))).isEqualTo("the file is empty");
    }

    private static String problem(Path file) {
        OfferingFile read = OfferingFile.read(file);
        assertThat(read.offering()).isEmpty();
        assertThat(read.problems()).hasSize(1);
        return read.problems().get(0).toString();
    }
}
