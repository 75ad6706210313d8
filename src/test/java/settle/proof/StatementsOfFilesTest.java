package settle.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleOffering.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Unit;
import settle.fixture.SampleOffering;
import settle.identity.SourceLine;
import settle.offering.InputKind;
import settle.statement.BookedAt;
import settle.statement.Statement;
import settle.statement.StatementEvent.ControlFailed;
import settle.statement.StatementPages;

/** What the statements within a bank's file are of, state and control. */
class StatementsOfFilesTest {

    private static final String OWN = "8025720131";
    private static final SourceLine LINE = new SourceLine("in/x.sta", 7);

    @ParameterizedTest
    @CsvSource(textBlock = """
            F01, 300.00, PRINTED
            F02, 3,      COUNT
            F03, -5.00,  PRINTED
            F01, three,  TEXT
            F05, 3,      TEXT
            F06, 3,      TEXT
            """)
    void whatAControlStatesIsANumberWhereItsCodeIsOneOfNumbers(BreakCode code, String stated, Unit unit) {
        FileProof proof = FileProof.of(new ReceivedFile(file(2, 0), List.of(), List.of(),
                List.of(new ControlFailed(code, LINE, "a control", stated, stated))), OWN,
                SampleOffering.offering().currency());
        Break found = proof.breaks().get(0);
        assertThat(found.code()).isEqualTo(code);
        assertThat(found.expected().unit()).isEqualTo(unit);
        assertThat(found.actual().plain()).isEqualTo(stated);
        assertThat(proof.usable()).isFalse();
    }

    /** A single entry of another account is told by itself. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            8025720131, USD, 2, ''
            8025720131, EUR, 2, F05
            99,         USD, 2, F05
            99,         USD, 0, F05
            99,         USD, 1, ''
            77,         USD, 2, ''
            77,         EUR, 2, ''
            """)
    void aStatementOfAnotherAccountMakesAFileUnusableUnlessThatIsPassedOver(String account, String currency,
            long entries, String codes) {
        FileProof proof = FileProof.of(new ReceivedFile(file(2, 0), List.of(),
                List.of(statement(account, currency, entries)), List.of()), OWN, Set.of("77"),
                SampleOffering.offering().currency());
        assertThat(proof.breaks().stream().map(one -> one.code().name()).collect(Collectors.joining()))
                .isEqualTo(codes);
        assertThat(proof.breaks()).allSatisfy(one -> assertThat(one.source()).isEqualTo(LINE));
        assertThat(proof.usable()).isEqualTo(codes.isEmpty());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, 0, true
            1, 1, true
            2, 1, true
            2, 2, false
            """)
    void theControlOfAFileStatesABalanceUnlessAllItsEntriesAreOfOtherAccounts(long rows, long ofOthers,
            boolean stated) {
        List<StatedBalance> balances = StatedBalance.of(file(rows, ofOthers), List.of(),
                SampleOffering.offering().currency());
        assertThat(balances).isEqualTo(stated ? List.of(new StatedBalance(Optional.of(usd("50.00")),
                usd("150.00"), "2007-01-19T10:00", rows, new SourceLine("in/x.sta", 0), false)) : List.of());
    }

    @Test
    void aStatementStatesItsBalancesForTheEndOfItsDayElseForTheLastEntryOrWhatTheDayBeganWith() {
        Statement dated = statement(OWN, "USD", 2);
        Statement undated = new Statement(OWN, "USD", "", OptionalLong.empty(), new StatementPages(2, 3, true,
                true), Optional.empty(), Optional.empty(), dated.closing(), 4, List.of(), LINE);
        Statement open = new Statement(OWN, "USD", "", OptionalLong.empty(), StatementPages.ALL,
                dated.upTo(), dated.opening(), Optional.empty(), 2, List.of(), LINE);
        StagedFile uncontrolled = new StagedFile(1, InputKind.ESCROW, "in/x.sta", "abc", "SWIFT MT", 6, 0,
                BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, "2007-01-19T10:00",
                ControlTotals.NONE);
        assertThat(StatedBalance.of(uncontrolled, List.of(dated, undated, open), SampleOffering.offering()
                .currency())).containsExactly(
                        new StatedBalance(Optional.of(usd("50.00")), usd("150.00"),
                                "2007-01-22T23:59:59.999999999", 2, LINE, false,
                                new StatedBalance.Place(5, 0, false)),
                        new StatedBalance(Optional.empty(), usd("150.00"), "2007-01-19T10:00", 4,
                                LINE, false, new StatedBalance.Place(0, 3, true)),
                        new StatedBalance(Optional.empty(), usd("50.00"), "2007-01-22T00:00", 0, LINE,
                                false));
    }

    private static Statement statement(String account, String currency, long entries) {
        return new Statement(account, currency, "", OptionalLong.of(5), StatementPages.ALL,
                BookedAt.on(Optional.of(LocalDate.parse("2007-01-22"))),
                Optional.of(new BigDecimal("50.00")), Optional.of(new BigDecimal("150.00")), entries,
                List.of("its entries = " + entries), LINE);
    }

    /** A file of {@code rows} entries that come to 100.00, from a balance of 50.00. */
    private static StagedFile file(long rows, long ofOthers) {
        BigDecimal net = new BigDecimal("100.00");
        return new StagedFile(1, InputKind.ESCROW, "in/x.sta", "abc", "SWIFT MT", rows, 0, net, net, net,
                ofOthers, 0, "2007-01-19T10:00", new ControlTotals(Optional.empty(), Optional.empty(),
                        Optional.of(new BigDecimal("50.00")), Optional.of(new BigDecimal("150.00"))));
    }
}
