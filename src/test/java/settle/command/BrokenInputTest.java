package settle.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Takes the clean closing, breaks one thing at a time, and looks at what the command makes of it. */
class BrokenInputTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path temp;

    @ParameterizedTest(name = "{0}")
    @MethodSource("settle.command.Damage#all")
    void brokenInputStopsTheClosingAndIsNamedWithItsPlace(Damage damage) {
        assertStopped(damage, broken(damage).judged());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oneInSoMany")
    void brokenInputStopsTheProgramWithoutATrace(Damage damage) {
        assertStopped(damage, broken(damage).settle());
    }

    private ClosingCopy broken(Damage damage) {
        ClosingCopy closing = ClosingCopy.of("clean", temp.resolve("closing"));
        damage.breaks().accept(closing);
        return closing;
    }

    static Stream<Damage> oneInSoMany() {
        List<Damage> all = Damage.all().toList();
        int step = Integer.getInteger("endToEnd", 16);
        return IntStream.iterate(0, at -> at < all.size(), at -> at + step).mapToObj(all::get);
    }

    private static void assertStopped(Damage damage, SettleRun run) {
        assertThat(run.exit()).as("%s", run).isEqualTo(ExitCodes.NOT_READY);
        assertThat(run.showsTrace()).as("%s", run).isFalse();
        assertThat(run.errors()).isEmpty();
        assertThat(run.found()).containsAll(damage.found());
        if (damage.mayHoldItsSubjectAlone() && run.verdict().equals("PARTIAL")) {
            assertThat(run.rows("exceptions.csv")).filteredOn(one -> one.get("code").equals("F07"))
                    .hasSize(1).allSatisfy(BrokenInputTest::holdsWhatItNames);
        } else {
            assertThat(run.verdict()).isEqualTo("NOT_READY");
            assertThat(run.rows("dwac-release.csv")).isEmpty();
        }
        String code = damage.found().get(0).substring(0, 3);
        assertThat(damage.words()).allMatch(run.messageOf(code)::contains);
    }

    /** A row of the book whose id cannot be read is known by its account alone. */
    private static void holdsWhatItNames(Map<String, String> unread) {
        assertThat(unread.get("severity")).isEqualTo("HOLD");
        if (!unread.get("source_file").startsWith("warrants/")) {
            boolean byAccount = unread.get("source_file").startsWith("subscriptions/")
                    && unread.get("actual").contains(",0041822925,");
            assertThat(byAccount ? "by its account" : unread.get("subscription_id") + unread.get("dwac_id"))
                    .isNotBlank();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settle.command.Oddity#harmless")
    void harmlessOddityLeavesTheClosingReady(Damage damage) {
        ClosingCopy closing = broken(damage);

        SettleRun run = closing.settle();

        assertThat(run.exit()).as("%s", run).isEqualTo(ExitCodes.READY);
        assertThat(run.verdict()).isEqualTo("READY");
        assertThat(run.found()).containsAll(damage.found());
        assertThat(run.showsTrace()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settle.command.Oddity#offerings")
    void brokenOfferingFileIsRefused(Damage damage) {
        ClosingCopy closing = broken(damage);

        SettleRun run = closing.settle();

        assertThat(run.exit()).as("%s", run).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(run.errors()).contains("offering.yaml");
        assertThat(damage.words()).allMatch(run.errors()::contains);
        assertThat(run.console()).isEmpty();
        assertThat(run.showsTrace()).isFalse();
        assertThat(closing.out()).doesNotExist();
        assertThat(closing.data()).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void everyFirstMiddleOrLastOpenQuoteCostsOneRecord(FileKind kind) {
        List<Integer> places = List.of(2, kind.lines() / 2, kind.lines());
        for (int line : places) {
            ClosingCopy closing = ClosingCopy.of("clean", temp.resolve("closing" + line))
                    .editLine(kind.path(), line, text -> "\"" + text);

            JsonNode input = input(closing.settle(), kind.path());

            assertThat(input.get("rejects").asInt()).as("line %s", line).isEqualTo(1);
            assertThat(input.get("rows").asInt()).as("line %s", line).isEqualTo(kind.lines() - 2);
        }
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void nothingOfAFileWithAWrongControlIsUsed(FileKind kind) {
        SettleRun run = ClosingCopy.of("clean", temp.resolve("closing"))
                .editLine(kind.control(), 3, Damage::otherDigit).settle();

        switch (kind) {
            case SUBSCRIPTIONS -> assertThat(run.rows("settlement.csv")).hasSize(4);
            case ESCROW -> assertThat(run.file("allocations.csv")).doesNotContain(kind.path());
            case DWAC -> assertThat(run.rows("settlement.csv")).filteredOn(row -> !row.get("dwac_id")
                    .isEmpty())
                    .hasSize(4);
            case WARRANTS -> assertThat(run.rows("warrant-issuance.csv"))
                    .allMatch(row -> row.get("warrant_number").isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(value = FileKind.class, names = "ESCROW", mode = EnumSource.Mode.EXCLUDE)
    void oneUnreadableRecordLeavesTheOthersOfItsFileInUse(FileKind kind) {
        SettleRun run = ClosingCopy.of("clean", temp.resolve("closing"))
                .editLine(kind.path(), 3, line -> line + ",surplus").settle();

        switch (kind) {
            case SUBSCRIPTIONS -> assertThat(run.rows("settlement.csv")).hasSize(34);
            case DWAC -> assertThat(run.codes()).filteredOn("D01"::equals).hasSize(1);
            case WARRANTS -> assertThat(run.codes()).filteredOn("W01"::equals).hasSize(1);
            case ESCROW -> throw new IllegalStateException();
        }
    }

    @Test
    void recordsWithOneFaultHoldEverybodyWhomTheyName() {
        ClosingCopy closing = ClosingCopy.of("clean", temp.resolve("closing"));
        for (int line = 3; line < 15; line++) {
            closing.edit(FileKind.WARRANTS.path(), Damage.field(line, "warrant_shares", "many"));
        }

        SettleRun run = closing.settle();

        assertThat(run.codes()).filteredOn("F07"::equals).hasSize(1);
        assertThat(run.verdict()).isEqualTo("PARTIAL");
        assertThat(run.rows("settlement.csv")).filteredOn(row -> row.get("verdict").equals("HOLD")).hasSize(
                12)
                .allSatisfy(row -> assertThat(row.get("exceptions")).contains("F07"));
    }

    @Test
    void headerAloneWithoutControlIsAnEmptyFileOfItsKind() {
        ClosingCopy closing = ClosingCopy.of("clean", temp.resolve("closing"))
                .delete(FileKind.ESCROW.control()).edit(FileKind.ESCROW.path(), Damage::headerOf);

        SettleRun run = closing.settle();

        assertThat(run.found()).contains("F08 " + FileKind.ESCROW.path());
        assertThat(run.file("allocations.csv")).doesNotContain(FileKind.ESCROW.path());
        assertThat(run.exit()).isEqualTo(ExitCodes.NOT_READY);
    }

    @Test
    void manyUnreadableRecordsAreShownToALimitAndSummedUp() {
        String row = "only,three,fields\n";
        SettleRun run = ClosingCopy.of("clean", temp.resolve("closing"))
                .delete(FileKind.DWAC.control())
                .edit(FileKind.DWAC.path(), text -> text + row.repeat(250)).settle();

        assertThat(run.exit()).isEqualTo(ExitCodes.NOT_READY);
        assertThat(run.rows("exceptions.csv")).filteredOn(one -> one.get("code").equals("F07"))
                .singleElement()
                .satisfies(one -> assertThat(one.get("message")).contains("250"));
        assertThat(run.codes()).doesNotContain("D01");
    }

    @Test
    void malformedControlCountsHoweverManyRecordsAreUnreadable() {
        SettleRun run = ClosingCopy.of("clean", temp.resolve("closing"))
                .edit(FileKind.DWAC.path(), text -> text + "only,three,fields\n".repeat(250))
                .write(FileKind.DWAC.control(), "rubbish\n").settle();

        assertThat(run.found()).contains("F07 " + FileKind.DWAC.control() + ":1");
        assertThat(run.codes()).filteredOn("D01"::equals).hasSize(31);
    }

    @Test
    void truncatedFileIsFoundByItsControlEvenWhereItEndsWithARecord() {
        SettleRun run = ClosingCopy.of("clean", temp.resolve("closing"))
                .edit(FileKind.ESCROW.path(), text -> String.join("\n", text.lines().limit(6).toList()))
                .settle();

        assertThat(run.found()).contains("F02 " + FileKind.ESCROW.path(), "F01 " + FileKind.ESCROW.path(),
                "F03 " + FileKind.ESCROW.path());
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void dateBeyondTheYear9999IsAMalformedRecord(FileKind kind) {
        String column = switch (kind) {
            case SUBSCRIPTIONS -> "investor_signed_on";
            case ESCROW -> "value_date";
            case DWAC -> "entered_at";
            case WARRANTS -> "issue_date";
        };
        String value = kind == FileKind.DWAC ? "+12007-01-22T10:00" : "+12007-01-22";

        SettleRun run = ClosingCopy.of("clean", temp.resolve("closing")).edit(kind.path(), Damage.field(5,
                column, value))
                .settle();

        assertThat(run.exit()).as("%s", run).isEqualTo(ExitCodes.NOT_READY);
        assertThat(run.found()).contains("F07 " + kind.path() + ":5");
    }

    @Test
    void fileWithBareCarriageReturnsIsReadLikeAnyOther() {
        SettleRun run = ClosingCopy.of("clean", temp.resolve("closing"))
                .edit("dwac/mellon-dwac-20070123.csv", text -> text.replace('\n', '\r'))
                .settle();

        assertThat(run.codes()).containsOnly("C05");
        assertThat(run.verdict()).isEqualTo("READY");
    }

    @Test
    void unreadableSubscriptionDoesNotCarryItsTaxpayerNumberIntoTheOutputs() {
        withoutTaxpayerNumber("98-0431177");
    }

    @ParameterizedTest
    @ValueSource(strings = {"980431177", "98 0431177"})
    void unreadableSubscriptionDoesNotCarryATaxpayerNumberOfAnotherSpelling(String number) {
        withoutTaxpayerNumber(number);
    }

    private void withoutTaxpayerNumber(String number) {
        SettleRun run = ClosingCopy.of("clean", temp.resolve("closing"))
                .edit(FileKind.SUBSCRIPTIONS.path(), text -> text.replace("98-0431177", number)
                        .replaceFirst(",3000000,", ",3000000.5,")).settle();

        assertThat(run.found()).contains("F07 " + FileKind.SUBSCRIPTIONS.path() + ":2");
        run.files().forEach((name, text) -> assertThat(text).as(name).doesNotContain(number));
        assertThat(run.console()).doesNotContain(number);
    }

    @Test
    void malformedControlOfABookDoesNotClaimThatItsRecordsWereUsed() {
        SettleRun run = ClosingCopy.of("clean", temp.resolve("closing"))
                .editLine(FileKind.SUBSCRIPTIONS.control(), 3, line -> line.replace("total", "sum")).settle();

        assertThat(run.rows("settlement.csv")).hasSize(4);
        assertThat(run.messageOf("F07")).doesNotContain("The other records were used");
    }

    @Test
    void overLongNameOfABankLayoutIsRefusedWithTheOfferingFile() {
        SettleRun run = ClosingCopy.of("clean", temp.resolve("closing"))
                .editOffering("  expects:", "  bank-layouts: [{name: " + "N".repeat(120)
                        + ", delimiter: ';', columns: "
                        + "{account_number: A, bank_reference: B, value_date: C, direction: D, amount: E, "
                        + "currency: F}}]"
                        + "\n  expects:")
                .write("escrow/own.csv", "A;B;C;D;E;F\n8025720131;R9;2007-01-22;CREDIT;1.00;USD\n").settle();

        assertThat(run.exit()).as("%s", run).isEqualTo(ExitCodes.BAD_USAGE);
    }

    private static JsonNode input(SettleRun run, String path) {
        try {
            for (JsonNode input : JSON.readTree(run.file("run.json")).get("inputs")) {
                if (input.get("path").asText().equals(path)) {
                    return input;
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException(path + " is no input of the run");
    }
}
