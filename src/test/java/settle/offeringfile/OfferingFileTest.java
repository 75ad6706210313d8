package settle.offeringfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.intake.Samples;
import settle.offering.InputKind;
import settle.offering.Offering;
import settle.offering.Unit;

class OfferingFileTest {

    private static final String SAMPLE = Samples.text(Samples.CLEAN.resolve("offering.yaml"));
    /** The mapping of the sample, one key a line, so that a problem's line is known. */
    private static final String SPREAD = """
            offering:
              id: capstone-2007
              issuer: Capstone Turbine Corporation
              zone: America/New_York
              security:
                cusip: "14067D102"
                fast-agent-number: "7800"
              unit:
                price: 1.14
                currency: USD
                warrants-per-share: 0.5
                odd-shares: HOLD
              limits:
                shares: 40000000
                warrants: 20000000
              warrant:
                exercise-price: 1.30
                issue-date: 2007-01-24
                expiration-date: 2012-01-23
              closing:
                signed-on: 2007-01-18
                funding-deadline: 2007-01-19
                cut-off: "2007-01-24T10:00"
                dwac-cut-off: "2007-01-24T17:30"
                released-at: "2007-01-24T15:05Z"
                terminated: false
                conditions:
                  - name: Opinion of counsel
                    satisfied-on: 2007-01-24
                  - name: Officers' certificate
              escrow:
                bank: PNC Bank New Jersey
                aba: "031207607"
                account-number: "8025720131"
                account-name: Special A/C IV
                bank-charge-band: 75.00
              fees:
                - name: Placement fee
                  payee: Edwards
                  rate: 0.048
                  paid-from-escrow: true
              expenses:
                payee: Edwards
                cap: 125000.00
                invoiced: 0.00
              expects: [subscriptions, escrow, dwac]
            """;

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
    @CsvSource(delimiter = '|', value = {
            "2 | offering.id | id: capstone-2007 | id: ../capstone",
            "2 | offering.id | id: capstone-2007 | id: ''",
            "3 | offering.issuer | issuer: Capstone Turbine Corporation | issuer:",
            "3 | offering.issuer | issuer: Capstone Turbine Corporation | issuer: [a, b]",
            "4 | offering.zone | America/New_York | America/Gotham",
            "6 | offering.security.cusip | 14067D102 | 14067D1",
            "7 | offering.security.fast-agent-number | \"7800\" | seven",
            "9 | offering.unit.price | 1.14 | 0",
            "9 | offering.unit.price | 1.14 | -1.14",
            "9 | offering.unit.price | 1.14 | 1,14",
            "9 | offering.unit.price | 1.14 | 1.1400001",
            "10 | offering.unit.currency | USD | DOLLAR",
            "11 | offering.unit.warrants-per-share | 0.5 | half",
            "11 | offering.unit.warrants-per-share | 0.5 | -0.5",
            "12 | offering.unit.odd-shares | HOLD | CEILING",
            "14 | offering.limits.shares | 40000000 | 40,000,000",
            "14 | offering.limits.shares | 40000000 | 4e7",
            "15 | offering.limits.warrants | 20000000 | -1",
            "17 | offering.warrant.exercise-price | 1.30 | $1.30",
            "18 | offering.warrant.issue-date | 2007-01-24 | 2007-02-30",
            "21 | offering.closing.signed-on | 2007-01-18 | 18 January 2007",
            "23 | offering.closing.cut-off | 2007-01-24T10:00 | 2007-01-24",
            "24 | offering.closing.dwac-cut-off | 2007-01-24T17:30 | 2007-01-24T25:30",
            "25 | offering.closing.released-at | 2007-01-24T15:05Z | soon",
            "26 | offering.closing.terminated | terminated: false | terminated: no",
            "29 | offering.closing.conditions[0].satisfied-on | satisfied-on: 2007-01-24 | satisfied-on: yes",
            "33 | offering.escrow.aba | 031207607 | 31207607",
            "36 | offering.escrow.bank-charge-band | 75.00 | 75.005",
            "40 | offering.fees[0].rate | 0.048 | 4.8",
            "40 | offering.fees[0].rate | 0.048 | 4.8%",
            "41 | offering.fees[0].paid-from-escrow | true | maybe",
            "44 | offering.expenses.cap | 125000.00 | -1",
            "45 | offering.expenses.invoiced | invoiced: 0.00 | invoiced: ''",
            "46 | offering.expects | dwac] | dwacs]",
            "46 | offering.expects | [subscriptions, escrow, dwac] | all"})
    void badValueIsToldWithItsLineAndKey(int line, String key, String from, String to) {
        assertThat(SPREAD).contains(from);

        OfferingFile file = OfferingFile.parse(SPREAD.replaceFirst(Pattern.quote(from),
                Matcher.quoteReplacement(to)));

        assertThat(file.offering()).isEmpty();
        assertThat(file.problems()).extracting(OfferingProblem::line, OfferingProblem::key)
                .contains(tuple(line, key));
        assertThat(file.problems().toString()).contains("expected");
    }

    @ParameterizedTest
    @CsvSource({
            "'    price: 1.14', offering.unit.price", "'  zone: America/New_York', offering.zone",
            "'    cap: 125000.00', offering.expenses.cap", "'    bank: PNC Bank New Jersey', "
                    + "offering.escrow.bank",
            "'  expects: [subscriptions, escrow, dwac]', offering.expects",
            "'      rate: 0.048', offering.fees[0].rate", "'    signed-on: 2007-01-18', "
                    + "offering.closing.signed-on",
            "'    odd-shares: HOLD', offering.unit.odd-shares"})
    void missingKeyIsTold(String line, String key) {
        assertThat(SPREAD).contains(line + "\n");

        OfferingFile file = OfferingFile.parse(SPREAD.replace(line + "\n", ""));

        assertThat(file.offering()).isEmpty();
        assertThat(file.problems()).extracting(OfferingProblem::key, OfferingProblem::message)
                .containsExactly(tuple(key, "missing"));
        assertThat(file.problems().get(0).line()).isPositive();
    }

    @Test
    void missingSectionIsOneProblem() {
        OfferingFile file = OfferingFile.parse(SPREAD.replaceAll("(?m)^  limits:\n.*\n.*\n", ""));

        assertThat(file.problems()).extracting(OfferingProblem::toString)
                .containsExactly("line 2: offering.limits: missing");
    }

    @ParameterizedTest
    @CsvSource({"'  zone:', '  colour: blue', 4, offering.colour", "'    price:', '    Price: 2', 9, "
            + "offering.unit.Price",
            "'    bank:', '    iban: X', 32, offering.escrow.iban",
            "'        satisfied-on:', '        by: X', 29, 'offering.closing.conditions[0].by'"})
    void unknownKeyIsToldWithThoseThatAreKnown(String before, String added, int line, String key) {
        OfferingFile file = OfferingFile.parse(SPREAD.replaceFirst("(?m)^" + before, added + "\n" + before));

        assertThat(file.offering()).isEmpty();
        assertThat(file.problems()).hasSize(1);
        assertThat(file.problems().get(0).toString()).startsWith("line " + line + ": " + key
                + ": unknown key; known");
    }

    @Test
    void keyBesideTheOfferingIsUnknown() {
        assertThat(OfferingFile.parse(SPREAD + "notes: "
                + "none\n").problems()).extracting(OfferingProblem::toString)
                .containsExactly("line 47: notes: unknown key; known here: offering");
    }

    @Test
    void keyStatedTwiceIsTold() {
        assertThat(OfferingFile.parse(SPREAD.replace("  zone: ", "  id: other\n  zone: ")).problems())
                .extracting(OfferingProblem::toString).containsExactly("line 4: offering.id: stated twice");
    }

    @Test
    void feeNamedTwiceIsTold() {
        String fee = SPREAD.substring(SPREAD.indexOf("    - name: Placement"), SPREAD.indexOf("  expenses:"));

        assertThat(OfferingFile.parse(SPREAD.replace(fee, fee + fee)).problems()).hasSize(1)
                .allMatch(problem -> problem.message().contains("names two fees"));
    }

    @Test
    void datesInTheWrongOrderAreTold() {
        assertThat(OfferingFile.parse(SPREAD.replace("2012-01-23", "2006-01-23")).problems().toString())
                .contains("offering.warrant.expiration-date: before the issue date");
        assertThat(OfferingFile.parse(SPREAD.replace("2007-01-19", "2007-01-17")).problems().toString())
                .contains("offering.closing.funding-deadline: before the signing");
    }

    @Test
    void badDateIsOneProblem() {
        assertThat(OfferingFile.parse(SPREAD.replace("2012-01-23", "23.01.2012")).problems()).hasSize(1);
    }

    @Test
    void allProblemsAreToldAtOnceInTheOrderOfTheirLines() {
        String text = SPREAD.replace("zone: America/New_York", "zone: Gotham").replace("price: 1.14",
                "price: free")
                .replace("    bank: PNC Bank New Jersey\n", "").replace("rate: 0.048", "rate: 48")
                .replace("  expects: [subs", "  colour: blue\n  expects: [x, subs");

        OfferingFile file = OfferingFile.parse(text);

        assertThat(file.problems()).extracting(OfferingProblem::key).containsExactly("offering.zone",
                "offering.unit.price", "offering.escrow.bank", "offering.fees[0].rate", "offering.colour",
                "offering.expects");
        assertThat(file.problems()).extracting(OfferingProblem::line).isSorted();
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
