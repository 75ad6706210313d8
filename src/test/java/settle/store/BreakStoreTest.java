package settle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Candidate;
import settle.breaks.CashWording;
import settle.breaks.Fact;
import settle.breaks.Figure;
import settle.breaks.Key;
import settle.breaks.Sentence;
import settle.breaks.Unit;
import settle.fixture.SampleOffering;
import settle.identity.BankReference;
import settle.identity.CertificateNumber;
import settle.identity.DecisionId;
import settle.identity.DwacId;
import settle.identity.FileId;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.identity.WireId;
import settle.identity.WireKey;
import settle.money.Shares;
import settle.money.Warrants;

/** What a run found comes back as facts: keys and figures as they were, sentences as they were told. */
class BreakStoreTest {

    private static final LocalDateTime AS_OF = LocalDateTime.parse("2007-01-24T09:30");

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyPartOfAKeyComesBack(TestDatabase database) {
        Key whole = Key.NOTHING.with(new SubscriptionId("CPST-001"))
                .with(WireId.of(new WireKey("8025720131/W1"), new BankReference("W1")))
                .with(new DwacId("D-1")).with(new CertificateNumber("W-001"))
                .with(new FileId("escrow/a.csv", "abc")).with(new DecisionId("DEC-1"));
        Key called = Key.NOTHING.with(WireId.called(new BankReference("W2")));

        assertThat(kept(database, Break.of(BreakCode.X07).about(whole).saying(Sentence.told("So."))).key())
                .isEqualTo(whole);
        assertThat(kept(database, Break.of(BreakCode.X07).about(called).saying(Sentence.told("So."))).key())
                .isEqualTo(called);
        assertThat(kept(database, Break.of(BreakCode.X07).saying(Sentence.told("So."))).key())
                .isEqualTo(Key.NOTHING);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void figuresKeepTheirUnits(TestDatabase database) {
        Break money = kept(database, Break.of(BreakCode.C16)
                .expected(Figure.atMost(Figure.of(SampleOffering.usd("5.00"))))
                .actual(Figure.of(LocalDate.parse("2007-01-24")))
                .difference(SampleOffering.usd("-1140.00")).saying(Sentence.told("So.")));
        Break warrants = kept(database, Break.of(BreakCode.S03).expected(Figure.of(new Shares(3)))
                .actual(Figure.counted(2, "request"))
                .difference(Figure.difference(new Warrants(1), new Warrants(251)))
                .saying(Sentence.told("So.")));
        Break words = kept(database, Break.of(BreakCode.S06).expected("1140.00").saying(Sentence.told(
                "So.")));

        assertThat(money.expected()).isEqualTo(Figure.atMost(Figure.of(SampleOffering.usd("5.00"))));
        assertThat(money.actual()).isEqualTo(Figure.of(LocalDate.parse("2007-01-24")));
        assertThat(money.difference()).isEqualTo(Figure.of(SampleOffering.usd("-1140.00")));
        assertThat(warrants.expected()).isEqualTo(Figure.of(new Shares(3)));
        assertThat(warrants.actual()).isEqualTo(Figure.counted(2, "request"));
        assertThat(warrants.difference().withUnit()).isEqualTo("-250 warrants");
        assertThat(words.expected()).isEqualTo(new Figure.Text("1140.00"));
        assertThat(words.actual()).isEqualTo(Figure.NOTHING);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void sentencesComeBackAsTold(TestDatabase database) {
        List<Sentence.Worded> many = Stream.iterate(1, at -> at + 1).limit(20)
                .map(at -> CashWording.C11_REPORT.with("source", new SourceLine("a.csv", at))).toList();
        Break found = kept(database, Break.of(BreakCode.C11).candidates(many)
                .source(new SourceLine("a.csv", 7))
                .saying(CashWording.C11_AGAIN.with("times", 20)
                        .with("wire", new Fact.Named(WireId.called(new BankReference("W1"))))));

        assertThat(found.message()).isEqualTo("Wire W1 was reported 20 times and counted once.");
        assertThat(found.toldCandidates()).hasSize(13).startsWith("a.csv:1", "a.csv:2").endsWith(
                "and 8 more");
        assertThat(found.source()).isEqualTo(new SourceLine("a.csv", 7));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatToDoNextComesBackAsTold(TestDatabase database) {
        Break found = Break.of(BreakCode.C08).about(WireId.called(new BankReference("W1")))
                .saying(CashWording.C08_UNREAD.with("wire", "W1").with("unread", "CPST-9"));

        assertThat(kept(database, found).nextAction()).isEqualTo(found.nextAction())
                .startsWith("Have the row that cannot be read mended");
        assertThat(kept(database, found.ofSeveralWires()).nextAction())
                .isEqualTo(found.ofSeveralWires().nextAction()).contains("exception_id: " + found.id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatCandidatesPointAtComesBack(TestDatabase database) {
        SourceLine source = new SourceLine("a.csv", 1);
        Break found = kept(database, Break.of(BreakCode.C11).candidates(List.of(Sentence.told("Nothing."),
                CashWording.C11_REPORT.with("source", source))).saying(Sentence.told("So.")));

        assertThat(found.candidates()).containsExactly(
                new Candidate(List.of(), Sentence.told("Nothing.")),
                new Candidate(List.of(source), Sentence.told("a.csv:1")));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatWasFoundBeforeFactsWereKeptIsWordsAlone(TestDatabase database) {
        JdbcTemplate jdbc = database.migrated();
        BreakStore store = new BreakStore(jdbc);
        long run = run(jdbc);
        store.insert(run, AS_OF, List.of(Break.of(BreakCode.C02).about(new SubscriptionId("A"))
                .difference(SampleOffering.usd("-5.00")).saying(Sentence.told("Short."))));
        jdbc.update("DELETE FROM break_fact WHERE run_id = ?", run);

        Break found = store.found(run).get(0);
        assertThat(found.difference()).isEqualTo(new Figure.Text("-5.00"));
        assertThat(found.difference().unit()).isEqualTo(Unit.TEXT);
        assertThat(found.key()).isEqualTo(Key.NOTHING.with(new SubscriptionId("A")));
    }

    private static long run(JdbcTemplate jdbc) {
        jdbc.update("INSERT INTO settlement_run (offering_id, as_of, started_at) VALUES ('x', 'y', 'z')");
        return jdbc.queryForObject("SELECT MAX(run_id) FROM settlement_run", Long.class);
    }

    private static Break kept(TestDatabase database, Break found) {
        JdbcTemplate jdbc = database.migrated();
        BreakStore store = new BreakStore(jdbc);
        long run = run(jdbc);
        store.insert(run, AS_OF, List.of(found));
        Break back = store.found(run).get(0);
        assertThat(back.id()).isEqualTo(found.id());
        store.replace(run, store.seen(run));
        assertThat(store.found(run)).containsExactly(back);
        assertThat(store.worst(run, 1)).extracting(seen -> seen.found()).containsExactly(back);
        return back;
    }
}
