package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Severity;
import settle.cash.apply.Allocation;
import settle.closing.Closing;
import settle.closings.BankFormat.Day;
import settle.random.RandomClosing;
import settle.random.ScenarioGroup;
import settle.statement.BankEntry;
import settle.statement.BankEntry.Remitter;
import settle.statement.BookedAt;

/**
 * The law of formats: the days of a closing, each stated at its end in any format, with any reports during
 * the days and before the last one is stated, come out as one CSV file of them does. More closings than the
 * default are asked for with {@code -Dmixtures=N}.
 */
class MixedFormatsLawTest {

    private static final int MIXTURES = Integer.getInteger("mixtures", 30);
    private static final String ACCOUNT = "8025720131";
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate CUT_OFF_DAY = LocalDate.of(2007, 1, 24);
    private static final String AS_OF = "2007-01-24T09:30";
    private static final int MOST_REPORTS = 3;

    @TempDir
    private Path folder;

    @Test
    void aDayComesOutTheSameInEveryMixtureOfFormats() throws IOException {
        for (int seed = 1; seed <= MIXTURES; seed++) {
            Path random = folder.resolve("random-" + seed);
            RandomClosing.of(seed, Set.of(ScenarioGroup.REFERENCE, ScenarioGroup.PARTY, ScenarioGroup.GROUP,
                    ScenarioGroup.AMOUNT, ScenarioGroup.STRAY, ScenarioGroup.DWAC)).writeTo(random);
            List<Day> days = BankFormat.days(random, ACCOUNT, ZONE, CUT_OFF_DAY).stream()
                    .map(MixedFormatsLawTest::asAnyFormatHas).toList();
            Closing expected = judged(random, "csv-" + seed, days, new Random(seed), false);
            Closing actual = judged(random, "mixed-" + seed, days, new Random(seed), true);
            assertThat(facts(actual)).as("seed %s", seed).isEqualTo(facts(expected));
            assertThat(actual.proof().holds()).as("seed %s", seed).isTrue();
            actual.proof().bank().ifPresent(bank -> assertThat(bank.plus(actual.proof().notYetStated()))
                    .isEqualTo(expected.proof().cash().book()));
        }
    }

    /** What does not depend on how it was reported, line by line. */
    private static List<String> facts(Closing closing) {
        List<String> facts = new ArrayList<>(List.of(closing.verdict().name()));
        closing.investors().forEach(one -> facts.add(one.subscription().id().text() + " " + one.applied()
                + " "
                + one.cash() + " " + one.verdict() + " " + codes(one.breaks())));
        closing.cash().allocations().stream().map(MixedFormatsLawTest::told).sorted().forEach(facts::add);
        closing.breaks().stream().filter(found -> found.code().severity() == Severity.STOP)
                .map(Break::message).sorted().forEach(facts::add);
        facts.add(closing.totals().cash().toString());
        facts.add(closing.fundsFlow().toString());
        return facts;
    }

    private static String told(Allocation one) {
        return one.subscription() + " " + one.wire().reference() + " " + one.amount() + " " + one.rule();
    }

    /**
     * What not every format carries is left out: times, by which wires are ordered, blanks amid names
     * and commas at their ends.
     */
    private static Day asAnyFormatHas(Day day) {
        return new Day(day.number(), day.date(), day.account(), day.opening(), day.entries().stream()
                .map(one -> new BankEntry(one.account(), one.reference(), one.imad(),
                        Optional.of(new BookedAt(day.date(), Optional.empty())), one.valueDate(),
                        one.direction(), one.amount(), one.type(), one.status(), oneBlank(one.remitter()),
                        one.remittance(), one.reverses(), one.source())).toList());
    }

    private static Remitter oneBlank(Remitter remitter) {
        return new Remitter(remitter.name().replaceAll(" +", " ").replaceAll(",$", ""), remitter.account(),
                remitter.bank());
    }

    private static List<BreakCode> codes(List<Break> breaks) {
        return breaks.stream().map(Break::code).filter(code -> code != BreakCode.C11).distinct().sorted()
                .toList();
    }

    private Closing judged(Path random, String name, List<Day> days, Random dice, boolean mixed)
            throws IOException {
        Path closing = folder.resolve(name);
        BankFormat.copyAllButEscrow(random, closing);
        Path escrow = Files.createDirectories(closing.resolve("inbox/escrow"));
        if (mixed) {
            for (int at = 0; at < days.size(); at++) {
                write(escrow, days.get(at), at == days.size() - 1, dice);
            }
        } else {
            Files.writeString(escrow.resolve("all.csv"), BankFormat.CSV.write(days));
        }
        return PureClosing.of(closing, AS_OF).closing();
    }

    /**
     * Reports of the day, and its statement; the last day has reports that hold all of it, and no statement.
     */
    private static void write(Path escrow, Day day, boolean last, Random dice) throws IOException {
        int reports = last ? 1 + dice.nextInt(MOST_REPORTS) : dice.nextInt(MOST_REPORTS);
        int reported = 0;
        for (int number = 1; number <= reports; number++) {
            int until = last && number == reports ? day.entries().size()
                    : reported + dice.nextInt(day.entries().size() - reported + 1);
            List<BankEntry> entries = day.entries().subList(dice.nextBoolean() ? 0 : reported, until);
            IntradayReport format = IntradayReport.values()[dice.nextInt(IntradayReport.values().length)];
            if (!entries.isEmpty() && entries.stream().allMatch(format::carries)) {
                String report = format.write(new Day(day.number(), day.date(), day.account(), day.opening(),
                        entries), number);
                Files.writeString(escrow.resolve(day.date() + "-" + number + "." + format.ending()),
                        dice.nextBoolean() ? report : format.withoutBookingDates(report));
                reported = until;
            }
        }
        if (!last || reported < day.entries().size()) {
            BankFormat format = BankFormat.values()[dice.nextInt(BankFormat.values().length)];
            Path file = escrow.resolve(day.date() + "." + format.fileName());
            Files.writeString(file, format.write(List.of(day)));
            if (format == BankFormat.CSV) {
                Files.writeString(Path.of(file + ".control"), "key,value\ncount," + day.entries().size()
                        + "\nopening_balance," + day.opening() + "\nclosing_balance," + day.closing() + "\n");
            }
        }
    }
}
