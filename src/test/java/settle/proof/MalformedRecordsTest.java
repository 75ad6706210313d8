package settle.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.breaks.Break;
import settle.breaks.Key.Part;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.offering.InputKind;

/** Records that cannot be read: how far each reaches, and how many are told as one. */
class MalformedRecordsTest {

    private static final String PATH = "in/x.csv";

    @ParameterizedTest
    @CsvSource(textBlock = """
            SUBSCRIPTIONS, CPST-001, '',   in/x.csv,         HOLD, CPST-001
            SUBSCRIPTIONS, '',       '',   in/x.csv,         STOP, ''
            SUBSCRIPTIONS, '',       '',   in/x.csv.control, STOP, ''
            WARRANTS,      CPST-001, '',   in/x.csv,         HOLD, CPST-001
            WARRANTS,      '',       '',   in/x.csv,         STOP, ''
            DWAC,          '',       DW-1, in/x.csv,         HOLD, ''
            DWAC,          CPST-001, '',   in/x.csv,         STOP, ''
            DECISIONS,     CPST-001, '',   in/x.csv,         HOLD, ''
            DECISIONS,     '',       '',   in/x.csv,         HOLD, ''
            ESCROW,        CPST-001, DW-1, in/x.csv,         STOP, ''
            """)
    void aRecordHoldsWhatItSaysThatItIsAboutAndElseTheClosing(InputKind kind, String subscription,
            String request, String path, String severity, String held) {
        Break found = breaks(kind, 5, 1, List.of(reject(path, 4, "shares", "bad", subscription, request)))
                .get(0);
        assertThat(found.severity().name()).isEqualTo(severity);
        assertThat(found.concerned()).containsExactlyElementsOf(held.isEmpty() ? List.of()
                : List.of(new SubscriptionId(held)));
        assertThat(found.expected().plain()).isEqualTo("a valid shares");
    }

    @Test
    void aRecordThatIsNoRecordAtAllShouldHaveBeenOne() {
        assertThat(breaks(InputKind.DWAC, 5, 1, List.of(reject(PATH, 4, "", "bad", "", ""))).get(0).expected()
                .plain()).isEqualTo("a well-formed record");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            SUBSCRIPTIONS, '',       4, The other records were used.
            SUBSCRIPTIONS, CPST-001, 4, 'The other records were used, and what it is about is held.'
            SUBSCRIPTIONS, CPST-001, 0, Nothing of the file was used.
            DECISIONS,     CPST-001, 4, The other records were used; it decides nothing.
            DECISIONS,     CPST-001, 0, Nothing of the file was used.
            ESCROW,        '',       4, Nothing of the file was used.
            """)
    void whatBecomesOfTheOtherRecordsIsTold(InputKind kind, String subscription, long rows, String told) {
        assertThat(breaks(kind, rows, 1, List.of(reject(PATH, 4, "shares", "bad", subscription, "")))
                .get(0).message()).endsWith(told);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            SUBSCRIPTIONS,  9, true,  9, HOLD
            SUBSCRIPTIONS, 10, true,  1, HOLD
            SUBSCRIPTIONS, 10, false, 1, STOP
            WARRANTS,      10, true,  1, HOLD
            DWAC,          10, true,  1, HOLD
            DECISIONS,     10, false, 1, HOLD
            """)
    void tenRecordsWithOneFaultAreToldAsOneAndHoldWhateverEachIsAbout(InputKind kind, int records,
            boolean allKnown, int breaks, String severity) {
        List<Reject> rejects = IntStream.range(0, records).mapToObj(at -> reject(PATH, at + 2, "shares",
                "no number", at > 0 || allKnown ? "CPST-" + at : "", "DW-" + at)).toList();
        List<Break> found = breaks(kind, 90, records, rejects);
        assertThat(found).hasSize(breaks);
        assertThat(found.get(0).severity().name()).isEqualTo(severity);
        assertThat(found.stream().mapToInt(one -> one.concerned().size()).sum())
                .isEqualTo(severity.equals("HOLD") && kind != InputKind.DECISIONS ? records : 0);
        assertThat(found.get(0).toldCandidates()).hasSize(breaks == 1 ? records : 0);
    }

    /** The account is where the shares go: the investor who has it waits. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            '',  A-1, in/x.csv,         10, 1,  HOLD
            '',  A-,  in/x.csv,         10, 10, HOLD
            DW-, A-,  in/x.csv,         10, 1,  HOLD
            DW-, '',  in/x.csv,         10, 1,  HOLD
            DW-, A-1, in/x.csv,          1, 1,  HOLD
            '',  '',  in/x.csv,          1, 1,  STOP
            '',  A-1, in/x.csv.control,  1, 1,  STOP
            """)
    void recordsOfAListOfRequestsThatSayNothingButAnAccountHoldWhatGoesThere(String request, String account,
            String path, int records, int breaks, String severity) {
        List<Reject> rejects = IntStream.range(0, records).mapToObj(at -> new Reject(new SourceLine(path,
                at + 2), "quantity", "no number", "text", new RejectSubject("", each(request, at), "", "",
                        each(account, at), RowEdition.UNKNOWN))).toList();
        List<Break> found = breaks(InputKind.DWAC, 90, records, rejects);
        assertThat(found).hasSize(breaks)
                .allSatisfy(one -> assertThat(one.severity().name()).isEqualTo(severity));
    }

    private static String each(String text, int at) {
        return text.endsWith("-") ? text + at : text;
    }

    @Test
    void oneFaultInTwoColumnsOrOfTwoReasonsIsTwoFaults() {
        List<Reject> rejects = IntStream.range(0, 30).mapToObj(at -> reject(PATH, at + 2,
                at < 20 ? "shares" : "warrants", at < 10 ? "no number" : "too large", "CPST-" + at, ""))
                .toList();
        assertThat(breaks(InputKind.SUBSCRIPTIONS, 90, 30, rejects)).hasSize(3);
    }

    @Test
    void recordsAreToldInTheOrderOfTheirLines() {
        List<Reject> rejects = new ArrayList<>();
        for (int line = 5; line >= 2; line--) {
            rejects.add(reject(PATH, line, "shares", "reason " + line, "CPST-1", ""));
        }
        assertThat(breaks(InputKind.SUBSCRIPTIONS, 5, 4, rejects).stream()
                .map(one -> Integer.toString(one.source().line())).collect(Collectors.joining(" ")))
                .isEqualTo("2 3 4 5");
        Collections.reverse(rejects);
        assertThat(breaks(InputKind.SUBSCRIPTIONS, 5, 4, rejects)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, HOLD, 3
            1, STOP, 0
            """)
    void whatIsNotShownHoldsTheClosingUnlessAllOfItWasRead(int unread, String severity, int held) {
        int shown = FileProof.MAX_REJECTS_SHOWN;
        List<Reject> rejects = IntStream.range(0, shown + 3)
                .mapToObj(at -> reject(PATH, at + 2, "shares", "reason " + at, "CPST-" + at, "")).toList();
        List<Break> found = breaks(InputKind.SUBSCRIPTIONS, 900, rejects.size() + unread, rejects);
        Break more = found.get(shown);
        assertThat(found).hasSize(shown + 1);
        assertThat(more.actual().plain()).isEqualTo(Integer.toString(3 + unread));
        assertThat(more.severity().name()).isEqualTo(severity);
        assertThat(more.concerned()).hasSize(held);
        assertThat(more.message()).endsWith(unread > 0 ? "The other records were used." : "is held.");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            SUBSCRIPTIONS, CPST-001///
            DWAC,          /DW-1//
            WARRANTS,      CPST-001//W-1/
            DECISIONS,     ///D-1
            ESCROW,        ///
            """)
    void aRecordNamesWhatItsKindOfFileIsAbout(InputKind kind, String named) {
        Reject known = new Reject(new SourceLine(PATH, 4), "shares", "bad", "text",
                new RejectSubject("CPST-001", "DW-1", "W-1", "D-1", "", RowEdition.UNKNOWN));
        assertThat(named(breaks(kind, 5, 1, List.of(known)).get(0))).isEqualTo(named);
        assertThat(named(breaks(kind, 5, 1, List.of(reject(PATH, 4, "shares", "bad", "", ""))).get(0)))
                .isEqualTo("///");
    }

    private static String named(Break found) {
        return List.of(Part.SUBSCRIPTION, Part.REQUEST, Part.CERTIFICATE, Part.DECISION).stream()
                .map(found.key()::text).collect(Collectors.joining("/"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            100, true
            101, false
            """)
    void aTextThatIsLongerThanAnyIdentifierIsNone(int length, boolean known) {
        assertThat(new RejectSubject("X".repeat(length), "", "", "", "", RowEdition.UNKNOWN).subscription()
                .isEmpty())
                .isEqualTo(!known);
        assertThat(new RejectSubject("", " ", "", "", "", RowEdition.UNKNOWN).request()).isEmpty();
    }

    @Test
    void aRecordsTextAndReasonAreCutToTheirLimits() {
        Reject whole = new Reject(new SourceLine(PATH, 4), "", "r".repeat(Reject.MAX_REASON),
                "t".repeat(Reject.MAX_TEXT));
        Reject cut = new Reject(new SourceLine(PATH, 4), "", "r".repeat(Reject.MAX_REASON + 1),
                "t".repeat(Reject.MAX_TEXT + 1));
        assertThat(whole.reason() + whole.text()).doesNotContain("…");
        assertThat(cut.reason()).hasSize(Reject.MAX_REASON).endsWith("r…");
        assertThat(cut.text()).hasSize(Reject.MAX_TEXT).endsWith("t…");
    }

    private static Reject reject(String path, int line, String column, String reason, String subscription,
            String request) {
        return new Reject(new SourceLine(path, line), column, reason, "text " + line,
                new RejectSubject(subscription, request, "", "", "", RowEdition.UNKNOWN));
    }

    private static List<Break> breaks(InputKind kind, long rows, long rejected, List<Reject> rejects) {
        StagedFile file = new StagedFile(1, kind, PATH, "abc", "CSV", rows, rejected, BigDecimal.ZERO,
                BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, "", ControlTotals.NONE);
        return new MalformedRecords(file, rejects).told().stream().map(UnreadRecords::found).toList();
    }
}
