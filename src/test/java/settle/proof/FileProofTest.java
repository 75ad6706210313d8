package settle.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Severity;
import settle.identity.SourceLine;
import settle.intake.Samples;
import settle.offering.InputKind;
import settle.offering.Offering;
import settle.statement.StatementEvent;

class FileProofTest {

    private static final Offering OFFERING = Samples.offering();
    private static final Facts BANK = new Facts(InputKind.ESCROW, 3, 0, "300.00", "100.00", 0, 0, "3",
            "300.00", "50.00",
            "150.00");

    /** What a staged file of three entries is, as text; an empty control is not stated. */
    private record Facts(InputKind kind, long rows, long rejects, String total, String net, long otherAccount,
            long otherCurrency, String count, String controlTotal, String opening, String closing) {

        Facts kind(InputKind other) {
            return new Facts(other, rows, rejects, total, net, otherAccount, otherCurrency, count,
                    controlTotal,
                    opening, closing);
        }

        Facts rows(long other, long rejected) {
            return new Facts(kind, other, rejected, total, net, otherAccount, otherCurrency, count,
                    controlTotal,
                    opening, closing);
        }

        Facts foreign(long account, long currency) {
            return new Facts(kind, rows, rejects, total, net, account, currency, count, controlTotal,
                    opening, closing);
        }

        Facts control(String counted, String totalled, String opened, String closed) {
            return new Facts(kind, rows, rejects, total, net, otherAccount, otherCurrency, counted, totalled,
                    opened,
                    closed);
        }

        FileProof proof(Reject... rejected) {
            return FileProof.of(received(rejected), OFFERING.escrow().accountNumber(), OFFERING.currency());
        }

        ReceivedFile received(Reject... rejected) {
            ControlTotals control = new ControlTotals(number(count), number(controlTotal), number(opening),
                    number(closing));
            return new ReceivedFile(new StagedFile(1, kind, "in/x.csv", "abc", "CSV", rows,
                    rejects,
                    new BigDecimal(total),
                    new BigDecimal(net), new BigDecimal(net), otherAccount, otherCurrency, "", control),
                    List.of(rejected), List.of(), List.of());
        }

        private static Optional<BigDecimal> number(String text) {
            return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
        }
    }

    @Test
    void fileThatAddsUpIsUsableAndSaysNothing() {
        assertThat(BANK.proof()).isEqualTo(new FileProof(true, List.of(), List.of()));
    }

    @Test
    void totalThatDiffersIsF01AndNothingIsUsable() {
        Break found = only(BANK.control("3", "300.01", "50.00", "150.00"), BreakCode.F01);

        assertThat(found.expected().plain()).isEqualTo("300.01");
        assertThat(found.actual().plain()).isEqualTo("300.00");
        assertThat(found.difference().plain()).isEqualTo("-0.01");
        assertThat(found.source()).isEqualTo(new SourceLine("in/x.csv", 0));
    }

    @Test
    void totalsAreComparedAsNumbers() {
        assertThat(BANK.control("3", "300", "50", "150.0").proof().usable()).isTrue();
    }

    @Test
    void countThatDiffersIsF02() {
        Break found = only(BANK.control("4", "300.00", "50.00", "150.00"), BreakCode.F02);

        assertThat(List.of(found.expected().plain(), found.actual().plain(), found.difference().plain()))
                .containsExactly("4", "3",
                        "-1");
    }

    @Test
    void balancesThatDoNotRollAreF03() {
        Break found = only(BANK.control("3", "300.00", "50.00", "151.00"), BreakCode.F03);

        assertThat(List.of(found.expected().plain(), found.actual().plain(), found.difference().plain()))
                .containsExactly("151.00", "150.00", "-1.00");
    }

    @Test
    void oneBalanceAloneCannotRoll() {
        assertThat(BANK.control("3", "", "50.00", "").proof().usable()).isTrue();
        assertThat(BANK.control("3", "", "", "999.00").proof().usable()).isTrue();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(codes(BANK.control("4", "301.00", "50.00", "151.00").foreign(3, 3).proof()))
                .containsExactly(BreakCode.F01, BreakCode.F02, BreakCode.F03, BreakCode.F05);
    }

    @Test
    void fileOfAnotherAccountIsF05() {
        assertThat(only(BANK.foreign(3, 0), BreakCode.F05).expected().plain()).isEqualTo(
                "account 8025720131");
    }

    @Test
    void fileInAnotherCurrencyIsF05() {
        assertThat(only(BANK.foreign(0, 3), BreakCode.F05).expected().plain()).isEqualTo("currency USD");
    }

    @Test
    void someForeignEntriesAmongOthersAreNoF05() {
        assertThat(BANK.foreign(2, 2).proof()).isEqualTo(new FileProof(true, List.of(), List.of()));
    }

    @Test
    void singleForeignEntryIsNoF05() {
        Facts single = BANK.rows(1, 0).control("1", "300.00", "", "");

        assertThat(single.foreign(1, 0).proof().usable()).isTrue();
        assertThat(single.foreign(0, 1).proof().breaks()).isEmpty();
    }

    @Test
    void bankFileThatProvesNothingIsF08AndUsable() {
        FileProof proof = BANK.control("", "", "", "").proof();

        assertThat(proof.usable()).isTrue();
        assertThat(codes(proof)).containsExactly(BreakCode.F08);
        assertThat(BANK.control("", "", "50.00", "").proof().breaks()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = InputKind.class, names = "ESCROW", mode = EnumSource.Mode.EXCLUDE)
    void otherKindsNeedNoControl(InputKind kind) {
        assertThat(BANK.kind(kind).control("", "", "", "").proof()).isEqualTo(new FileProof(true, List.of(),
                List.of()));
    }

    @Test
    void malformedRecordOfABankFileIsF07AndNothingIsUsable() {
        FileProof proof = BANK.rows(2, 1).proof(reject("in/x.csv", 4));

        assertThat(proof.usable()).isFalse();
        assertThat(codes(proof)).containsExactly(BreakCode.F07);
        assertThat(proof.breaks().get(0).source()).isEqualTo(new SourceLine("in/x.csv", 4));
        assertThat(proof.breaks().get(0).message()).contains("Line 4 of in/x.csv",
                "Nothing of the file was used");
    }

    @ParameterizedTest
    @EnumSource(value = InputKind.class, names = "ESCROW", mode = EnumSource.Mode.EXCLUDE)
    void malformedRecordOfAnotherKindLeavesTheRestUsable(InputKind kind) {
        FileProof proof = BANK.kind(kind).rows(2, 1).proof(reject("in/x.csv", 4));

        assertThat(proof.usable()).isTrue();
        assertThat(codes(proof)).containsExactly(BreakCode.F07);
        assertThat(proof.breaks().get(0).message()).contains("The other records were used");
    }

    @ParameterizedTest
    @EnumSource(InputKind.class)
    void malformedControlMakesTheFileUnusable(InputKind kind) {
        FileProof proof = BANK.kind(kind).proof(reject("in/x.csv.control", 2));

        assertThat(proof.usable()).isFalse();
        assertThat(codes(proof)).containsExactly(BreakCode.F07);
        assertThat(proof.breaks().get(0).source()).isEqualTo(new SourceLine("in/x.csv.control", 2));
    }

    @ParameterizedTest
    @EnumSource(InputKind.class)
    void fileWithoutALineEndAtItsEndIsUsedWithAWarning(InputKind kind) {
        ReceivedFile whole = BANK.kind(kind).received();
        FileProof proof = FileProof.of(new ReceivedFile(whole.file(), List.of(), List.of(),
                List.of(new StatementEvent.ControlFailed(BreakCode.F11, new SourceLine("in/x.csv", 4), "end",
                        "a line end", "SUB-10"))), OFFERING.escrow().accountNumber(), OFFERING.currency());

        assertThat(proof.usable()).isTrue();
        assertThat(codes(proof)).containsExactly(BreakCode.F11);
        assertThat(proof.breaks().get(0).source()).isEqualTo(new SourceLine("in/x.csv", 4));
        assertThat(proof.breaks().get(0).severity()).isEqualTo(Severity.WARN);
        assertThat(proof.breaks().get(0).actual().plain()).as("a bank file's last line alone is shown")
                .isEqualTo(kind == InputKind.ESCROW ? "SUB-10" : "none");
    }

    /** A record of a bank's file, a control of any, or a number in the file itself. */
    @Test
    void fileWithoutALineEndAtItsEndIsNotSaidToBeUsedWhereItIsRefused() {
        Facts book = BANK.kind(InputKind.SUBSCRIPTIONS);
        for (ReceivedFile refused : List.of(BANK.rows(2, 1).received(reject("in/x.csv", 4)),
                book.control("4", "", "", "").received(), BANK.control("3", "301", "", "").received())) {
            FileProof proof = FileProof.of(new ReceivedFile(refused.file(), refused.rejects(), List.of(),
                    List.of(new StatementEvent.ControlFailed(BreakCode.F11, new SourceLine("in/x.csv", 4),
                            "end", "a line end", "SUB-10"))), OFFERING.escrow().accountNumber(),
                    OFFERING.currency());

            assertThat(proof.usable()).isFalse();
            assertThat(proof.breaks()).filteredOn(one -> one.code() == BreakCode.F11).singleElement()
                    .satisfies(one -> assertThat(one.message()).contains("was not used"));
        }
    }

    @Test
    void refusalOfAFileStandsWhileWhatComesInItsPlaceIsLeftToTheNextRun() {
        assertThat(refusedWhenSeen(List.of(seen(SeenFile.As.LEFT, OptionalLong.empty())))).hasSize(1);
        assertThat(refusedWhenSeen(List.of(seen(SeenFile.As.KNOWN, OptionalLong.of(1))))).hasSize(1);
        assertThat(refusedWhenSeen(List.of(seen(SeenFile.As.UNKNOWN, OptionalLong.empty())))).isEmpty();
        assertThat(refusedWhenSeen(List.of())).isEmpty();
    }

    private static SeenFile seen(SeenFile.As as, OptionalLong id) {
        return new SeenFile("in/x.csv", Optional.of(InputKind.ESCROW), "", "", as, id, "");
    }

    private static List<Delivery> refusedWhenSeen(List<SeenFile> seen) {
        return Deliveries.of(new Received(List.of(BANK.rows(2, 1).received(reject("in/x.csv", 4))), seen,
                Set.of(InputKind.ESCROW)), OFFERING).refused();
    }

    @Test
    void recordsThatCannotBeReadAreCountedAllTheSame() {
        Facts book = BANK.kind(InputKind.SUBSCRIPTIONS).rows(2, 1);
        assertThat(codes(book.proof(reject("in/x.csv", 4)))).containsExactly(BreakCode.F07);
        FileProof cut = book.control("4", "", "", "").proof(reject("in/x.csv", 4));
        assertThat(codes(cut)).containsExactly(BreakCode.F07, BreakCode.F02);
        assertThat(cut.usable()).isFalse();
    }

    @Test
    void controlsOfAFileWithRejectsAreNotCompared() {
        assertThat(codes(BANK.rows(2, 1).proof(reject("in/x.csv", 4)))).doesNotContain(BreakCode.F02);
    }

    @Test
    void manyRejectsAreShownToALimitAndTheRestSummedUp() {
        Reject[] some = IntStream.rangeClosed(2, FileProof.MAX_REJECTS_SHOWN + 2)
                .mapToObj(line -> reject("in/x.csv", line)).toArray(Reject[]::new);

        FileProof proof = BANK.rows(0, 5_000).proof(some);

        assertThat(proof.breaks()).hasSize(FileProof.MAX_REJECTS_SHOWN + 1);
        assertThat(proof.breaks().get(FileProof.MAX_REJECTS_SHOWN).message())
                .startsWith("4900 more records of in/x.csv cannot be read");
        assertThat(proof.breaks()).extracting(Break::id).doesNotHaveDuplicates();
    }

    @Test
    void asManyRejectsAsAreShownNeedNoSum() {
        Reject[] all = IntStream.rangeClosed(2, FileProof.MAX_REJECTS_SHOWN + 1)
                .mapToObj(line -> reject("in/x.csv", line)).toArray(Reject[]::new);

        assertThat(BANK.rows(0, all.length).proof(all).breaks()).hasSize(FileProof.MAX_REJECTS_SHOWN);
    }

    @Test
    void taxpayerNumberOfAMalformedRecordIsLeftOut() {
        Reject reject = new Reject(new SourceLine("in/x.csv", 4), "shares", "expected",
                "A,98-0431177,B,123-45-6789");

        assertThat(BANK.kind(InputKind.SUBSCRIPTIONS).rows(2, 1).proof(reject).breaks().get(0).actual()
                .plain())
                .isEqualTo("A,(taxpayer number),B,(taxpayer number)");
    }

    private static Break only(Facts facts, BreakCode code) {
        FileProof proof = facts.proof();
        assertThat(proof.usable()).isFalse();
        assertThat(codes(proof)).containsExactly(code);
        return proof.breaks().get(0);
    }

    private static List<BreakCode> codes(FileProof proof) {
        return proof.breaks().stream().map(Break::code).toList();
    }

    private static Reject reject(String path, int line) {
        return new Reject(new SourceLine(path, line), "amount", "expected an amount, found " + line,
                "text " + line);
    }
}
