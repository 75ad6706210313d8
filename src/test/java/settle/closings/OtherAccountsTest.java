package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.closing.Closing;
import settle.closings.BankFormat.Day;
import settle.fixture.SampleEntry;
import settle.offering.BankDialect;
import settle.offeringfile.OfferingFile;
import settle.statement.BankEntry;

/** Accounts of the same bank that stand in the same files as the escrow account. */
class OtherAccountsTest {

    private static final Path CLEAN = Path.of("sample-data/clean");
    private static final String ESCROW = "8025720131";
    private static final String OPERATING = "8025720999";
    private static final LocalDate CUT_OFF_DAY = LocalDate.of(2007, 1, 24);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(BankFormat.class)
    void nothingOfAnAccountThatIsPassedOverCounts(BankFormat format) throws IOException {
        Closing alone = judged("alone", format, own(), false);
        Closing together = judged("together", format, both(), true);
        assertThat(together.verdict()).isEqualTo(alone.verdict());
        assertThat(codes(together)).isEqualTo(codes(alone)).doesNotContain(BreakCode.F05, BreakCode.C15);
        assertThat(together.totals().cash()).isEqualTo(alone.totals().cash());
        assertThat(together.proof()).isEqualTo(alone.proof());
    }

    @ParameterizedTest
    @EnumSource(BankFormat.class)
    void anAccountThatTheOfferingDoesNotNameIsTold(BankFormat format) throws IOException {
        assertThat(codes(judged("told", format, both(), false))).containsAnyOf(BreakCode.F05, BreakCode.C15);
    }

    @ParameterizedTest
    @EnumSource(BankFormat.class)
    void aFileOfSuchAnAccountAloneIsPassedOverToo(BankFormat format) throws IOException {
        Path closing = closing("apart", format, own(), true);
        Path file = closing.resolve("inbox/escrow/operating");
        Files.writeString(file, format.write(other()));
        Files.writeString(Path.of(file + ".control"), "key,value\ncount,4\n"
                + (format == BankFormat.CSV ? "opening_balance,10.00\nclosing_balance,30.00\n" : ""));
        Closing apart = PureClosing.of(closing, "2007-01-24T09:30").closing();
        assertThat(codes(apart)).isEqualTo(codes(judged("alone", format, own(), false)));
    }

    @ParameterizedTest
    @EnumSource(BankFormat.class)
    void zerosBeforeANumberAreAsideWhereTheDialectSaysSo(BankFormat format) throws IOException {
        Closing alone = judged("alone", format, own(), false);
        Path closing = closing("zeros", format, both(), true);
        Path file = closing.resolve("inbox/escrow").resolve(format.fileName());
        Files.writeString(file, Files.readString(file).replace(ESCROW, "00" + ESCROW)
                .replace(OPERATING, "0" + OPERATING));
        assertThat(codes(PureClosing.of(closing, "2007-01-24T09:30").closing()))
                .containsAnyOf(BreakCode.F05, BreakCode.C15);
        Path offering = closing.resolve("offering.yaml");
        Files.writeString(offering, Files.readString(offering).replaceFirst("(?m)^  escrow:",
                "  bank-dialect: { leading-zeros-of-accounts: IGNORED }\n  escrow:"));
        Closing told = PureClosing.of(closing, "2007-01-24T09:30").closing();
        assertThat(told.verdict()).isEqualTo(alone.verdict());
        assertThat(codes(told)).isEqualTo(codes(alone));
        assertThat(told.proof()).isEqualTo(alone.proof());
    }

    @ParameterizedTest
    @CsvSource({"8025720131, 8025720131", "008025720131, 8025720131", "0008025720999, 8025720999",
            "802572013100, 802572013100", "80257200131, 80257200131", "0, 0", "000, 000"})
    void onlyZerosInFrontArePutAside(String written, String account) {
        BankDialect dialect = BankDialect.STANDARD.zerosAside(Set.of(ESCROW, OPERATING));
        assertThat(dialect.account(written)).isEqualTo(account);
        assertThat(BankDialect.STANDARD.account(written)).isEqualTo(written);
    }

    @Test
    void theEscrowAccountIsNotPassedOver() throws IOException {
        Path closing = closing("refused", BankFormat.CSV, own(), false);
        Path offering = closing.resolve("offering.yaml");
        Files.writeString(offering, Files.readString(offering).replaceFirst("(?m)^  escrow:",
                "  accounts-passed-over: [\"" + ESCROW + "\"]\n  escrow:"));
        assertThat(OfferingFile.read(offering).problems()).hasSize(1);
    }

    private static List<Day> own() throws IOException {
        return BankFormat.days(CLEAN, ESCROW, ZoneId.of("America/New_York"), CUT_OFF_DAY);
    }

    /** Two days of another account, two entries each. */
    private static List<Day> other() {
        List<Day> days = new ArrayList<>();
        for (int day = 0; day < 2; day++) {
            LocalDate date = LocalDate.of(2007, 1, 22 + day);
            List<BankEntry> entries = List.of(
                    SampleEntry.credit("OP" + day + "1", "15.00").account(OPERATING).from("A TENANT LLC")
                            .bookedOn(date.toString()).valued(date.toString()).build(),
                    SampleEntry.debit("OP" + day + "2", "5.00").account(OPERATING).from("A LANDLORD LLC")
                            .bookedOn(date.toString()).valued(date.toString()).build());
            days.add(new Day(day + 1, date, OPERATING, new BigDecimal(10 + 10 * day + ".00"), entries));
        }
        return days;
    }

    private static List<Day> both() throws IOException {
        List<Day> days = new ArrayList<>(own());
        days.addAll(other());
        return days;
    }

    private Closing judged(String name, BankFormat format, List<Day> days, boolean passedOver)
            throws IOException {
        return PureClosing.of(closing(name, format, days, passedOver), "2007-01-24T09:30").closing();
    }

    private Path closing(String name, BankFormat format, List<Day> days, boolean passedOver)
            throws IOException {
        Path closing = folder.resolve(name);
        BankFormat.copyAllButEscrow(CLEAN, closing);
        Files.createDirectories(closing.resolve("inbox/escrow"));
        Files.writeString(closing.resolve("inbox/escrow").resolve(format.fileName()), format.write(days));
        if (passedOver) {
            Path offering = closing.resolve("offering.yaml");
            Files.writeString(offering, Files.readString(offering).replaceFirst("(?m)^  escrow:",
                    "  accounts-passed-over: [\"" + OPERATING + "\"]\n  escrow:"));
        }
        return closing;
    }

    private static List<BreakCode> codes(Closing closing) {
        return closing.breaks().stream().map(Break::code).sorted().toList();
    }
}
