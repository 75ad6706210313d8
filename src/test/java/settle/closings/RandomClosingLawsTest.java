package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.cash.apply.Allocation;
import settle.closing.Closing;
import settle.closing.UnplacedWire;
import settle.delivery.DwacRequest;
import settle.money.Money;
import settle.random.Delivery;
import settle.random.RandomClosing;

/**
 * Laws that hold for every closing, on seeded random ones whose truth is known by construction, judged by the
 * core alone; {@link JobAgreesWithCoreTest} carries them over to the job. More seeds than the default are
 * asked for with {@code -Dclosings=N}, other ones with {@code -DfirstSeed=N}.
 */
@TestInstance(Lifecycle.PER_CLASS)
class RandomClosingLawsTest {

    private static final int CLOSINGS = 2 * Integer.getInteger("closings", 100);
    private static final long FIRST = Long.getLong("firstSeed", 1);
    private final Map<Long, Closing> plain = new HashMap<>();

    @TempDir
    private Path folder;

    @Test
    void everyClosingComesOutAsItWasPlanned() throws IOException {
        List<String> failures = new ArrayList<>();
        for (long seed : seeds().toArray()) {
            RandomClosing closing = RandomClosing.of(seed);
            failures.addAll(PlannedTruth.differences(closing, plain(closing, seed)));
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void aCleanClosingIsReadyAndRaisesNothing() throws IOException {
        for (long seed : seeds().toArray()) {
            RandomClosing closing = RandomClosing.clean(seed);
            assertThat(PlannedTruth.differences(closing, judged(closing, "clean-" + seed))).isEmpty();
        }
    }

    @Test
    void theOrderOfRowsAndFilesDoesNotMatter() throws IOException {
        for (long seed : seeds().toArray()) {
            RandomClosing random = RandomClosing.of(seed);
            Closing inOrder = plain(random, seed);
            Closing shuffled = judged(random.shuffled(seed * 31), "shuffled-" + seed);
            assertThat(investors(shuffled)).as("%s", random).isEqualTo(investors(inOrder));
            assertThat(amounts(shuffled)).as("%s", random).isEqualTo(amounts(inOrder));
            assertThat(shuffled.fundsFlow()).as("%s", random).isEqualTo(inOrder.fundsFlow());
            assertThat(shuffled.totals().cash()).as("%s", random).isEqualTo(inOrder.totals().cash());
        }
    }

    @Test
    void moneyIsConservedAndNothingIsAppliedTwice() throws IOException {
        for (long seed : seeds().toArray()) {
            RandomClosing random = RandomClosing.of(seed);
            Closing closing = plain(random, seed);
            assertThat(closing.totals().cash().ledgers()).as("ledgers of %s", random)
                    .isEqualTo(closing.totals().cash().book());
            assertThat(closing.totals().investors().applied()).as("applied in %s", random)
                    .isEqualTo(closing.totals().cash().allocated());
            assertThat(closing.cash().allocations()).as("%s", random)
                    .extracting(one -> one.subscription() + "|" + one.wire().key()).doesNotHaveDuplicates();
            assertThat(closing.investors()).as("%s", random)
                    .noneMatch(investor -> investor.applied().exceeds(investor.due()));
            assertThat(closing.totals().cash().disbursed().minor()).as("disbursed in %s", random)
                    .isNotNegative();
        }
    }

    @Test
    void whatEscrowHoldsIsWhatIsToBePaidHeldOrReturnedButForWhatTheBankTook() throws IOException {
        for (long seed : seeds().toArray()) {
            RandomClosing random = RandomClosing.of(seed);
            Closing closing = plain(random, seed);
            Money charges = closing.totals().cash().bankItems().negated();
            assertThat(closing.escrow().proof().missing()).as("missing in %s", random)
                    .isEqualTo(charges.max(Money.zero(charges.currency())));
        }
    }

    @Test
    void whatIsUnplacedIsReceiptsOneByOneAndInterestAboveTheCharges() throws IOException {
        for (long seed : seeds().toArray()) {
            RandomClosing random = RandomClosing.of(seed);
            Closing closing = plain(random, seed);
            Money none = Money.zero(closing.offering().currency());
            Money receipts = closing.unplaced().stream().map(UnplacedWire::amount).reduce(none, Money::plus);
            assertThat(receipts.plus(closing.totals().cash().bankItems().max(none))).as("%s", random)
                    .isEqualTo(closing.escrow().proof().unplaced());
            assertThat(closing.unplaced()).as("%s", random).allMatch(one -> one.amount().isPositive()
                    && one.why().isPresent());
        }
    }

    @Test
    void theFilesThatRowsComeInDoNotMatter() throws IOException {
        for (long seed : seeds().toArray()) {
            RandomClosing random = RandomClosing.of(seed);
            Closing whole = plain(random, seed);
            Path at = folder.resolve("cut-" + seed);
            random.writeOfferingTo(at);
            for (Delivery delivery : random.cut(seed * 37, 1)) {
                delivery.into(at.resolve("inbox"));
            }
            Closing cut = PureClosing.of(at, random.truth().asOf()).closing();
            assertThat(investors(cut)).as("%s", random).isEqualTo(investors(whole));
            assertThat(amounts(cut)).as("%s", random).isEqualTo(amounts(whole));
            assertThat(cut.fundsFlow()).as("%s", random).isEqualTo(whole.fundsFlow());
            assertThat(butOfFiles(cut)).as("%s", random).isEqualTo(butOfFiles(whole));
        }
    }

    private LongStream seeds() {
        return LongStream.range(FIRST, FIRST + CLOSINGS);
    }

    /** The closing of a seed as it is, which several laws look at. */
    private Closing plain(RandomClosing random, long seed) throws IOException {
        if (!plain.containsKey(seed)) {
            plain.put(seed, judged(random, "plain-" + seed));
        }
        return plain.get(seed);
    }

    private Closing judged(RandomClosing random, String name) throws IOException {
        return PureClosing.of(random, folder.resolve(name));
    }

    /** What settlement.csv says of each. */
    private static List<String> investors(Closing closing) {
        return closing.investors().stream().map(one -> String.join(" ", one.subscription().id().text(),
                one.due() + "", one.applied() + "", one.cash().name(), one.dwac().map(DwacRequest::id) + "",
                one.warrant().name(), one.verdict().name(),
                one.breaks().stream().map(Break::code).distinct().toList() + "")).toList();
    }

    /**
     * The breaks that do not speak of files, in alphabetical order. C11 is left out: a repeated report that a
     * cut leaves alone in its file makes that file a copy.
     */
    private static List<String> butOfFiles(Closing closing) {
        return closing.breaks().stream()
                .filter(found -> found.code().name().charAt(0) != 'F' && found.code() != BreakCode.C11)
                .map(PlannedTruth::expectation).map(Object::toString).sorted().toList();
    }

    private static Map<String, Money> amounts(Closing closing) {
        return closing.cash().allocations().stream().collect(Collectors.toMap(one -> one.subscription()
                + " " + one.wire().reference() + " " + one.rule(), Allocation::amount));
    }
}
