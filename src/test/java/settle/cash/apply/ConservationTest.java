package settle.cash.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import settle.book.SubscriptionBook;
import settle.fixture.AppliedCash;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleSubscription;
import settle.statement.BankEntry;

/** Laws on seeded random entries; {@link AppliedCash} checks every run for conservation of money. */
class ConservationTest {

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCentIsSomewhereOnceWhateverComesInWhateverOrder(long seed) {
        Random random = new Random(seed);
        SubscriptionBook book = book(random);
        List<SampleEntry> entries = entries(random);
        AppliedCash cash = AppliedCash.of(book, entries.toArray(SampleEntry[]::new));
        Collections.shuffle(entries, random);
        AppliedCash shuffled = AppliedCash.of(book, entries.toArray(SampleEntry[]::new));
        assertThat(shuffled.allocations()).isEqualTo(cash.allocations());
        assertThat(shuffled.placements()).isEqualTo(cash.placements());
        assertThat(shuffled.breaks()).isEqualTo(cash.breaks());
    }

    private static SubscriptionBook book(Random random) {
        List<SampleSubscription> rows = new ArrayList<>();
        for (int at = 1; at <= 6; at++) {
            SampleSubscription row = SampleSubscription.of("CPST-00" + at, 100 * (1 + random.nextInt(4)))
                    .manager("Manager " + random.nextInt(3));
            rows.add(random.nextInt(8) == 0 ? row.withdrawn() : row);
        }
        return SampleSubscription.book(rows.toArray(SampleSubscription[]::new));
    }

    private static List<SampleEntry> entries(Random random) {
        List<SampleEntry> entries = new ArrayList<>();
        for (int at = 1; at <= 12; at++) {
            SampleEntry entry = random.nextInt(5) > 0 ? SampleEntry.credit("W" + at, amount(random))
                    : SampleEntry.returned("W" + at, amount(random))
                            .reverses(random.nextBoolean() ? "" : "W" + (at - 1));
            entry.from(random.nextBoolean() ? "Manager " + random.nextInt(3) : "Investor of CPST-00"
                    + random.nextInt(8))
                    .saying(random.nextBoolean() ? "" : "CPST-00" + random.nextInt(8)
                            + (random.nextInt(4) == 0 ? "/CPST-00" + random.nextInt(8) : ""))
                    .booked("2007-01-" + (18 + random.nextInt(7)) + "T0" + random.nextInt(10) + ":30")
                    .at("escrow/pnc.csv", at + 1);
            switch (random.nextInt(12)) {
                case 0 -> entry.pending();
                case 1 -> entry.account("99");
                case 2 -> entry.currency(SampleOffering.EUR);
                case 3 -> entry.type(BankEntry.Type.INTEREST);
                default -> {}
            }
            entries.add(entry);
        }
        if (random.nextBoolean()) {
            entries.add(SampleEntry.credit("W1", amount(random)).at("escrow/again.csv", 2));
        }
        return entries;
    }

    private static String amount(Random random) {
        return 114 * (1 + random.nextInt(5)) + (random.nextInt(4) == 0 ? ".50" : ".00");
    }
}
