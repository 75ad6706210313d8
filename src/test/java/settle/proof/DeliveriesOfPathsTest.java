package settle.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.offering.InputKind;
import settle.proof.StagedFile.Arrival;

/** What came under one path over a day. */
class DeliveriesOfPathsTest {

    /** Contents (with the control that came beside them) as they were read, and the deliveries they are. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            a,           1a
            a a,         2a of run 1
            a a a,       3a of run 1
            a b,         1a 2b
            a b a,       1a 2b 3a
            a/1 a/2,     1a/1 2a/2
            a/1 a/1 b/1, 2a/1 of run 1 3b/1
            """)
    void aContentThatIsReadAgainIsOneDeliveryAsOftenAsItComesAnew(String readings, String deliveries) {
        List<StagedFile> read = new ArrayList<>();
        for (String one : readings.split(" ")) {
            read.add(reading(read.size() + 1, one));
        }
        assertThat(Deliveries.among(read).stream().map(DeliveriesOfPathsTest::told)
                .collect(Collectors.joining(" "))).isEqualTo(deliveries);
    }

    @Test
    void noReadingIsNoDelivery() {
        assertThat(Deliveries.among(List.of())).isEmpty();
    }

    /** Paths of one content, as {@code path/in the inbox/controls}; the first counts, the other is its copy. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            in/long.csv/true/0, in/a.csv/false/2
            in/long.csv/true/2, in/a.csv/true/1
            in/b.csv/true/1,    in/aa.csv/true/1
            in/a.csv/true/1,    in/b.csv/true/1
            """)
    void ofPathsOfOneContentTheBetterProvedOneInTheInboxCounts(String first, String other) {
        for (List<String> order : List.of(List.of(first, other), List.of(other, first))) {
            Counting counting = Counting.of(order.stream().map(DeliveriesOfPathsTest::delivery).toList());
            assertThat(counting.deliveries()).containsExactly(delivery(first));
            assertThat(counting.copies()).isEqualTo(Map.of(delivery(other), delivery(first)));
            assertThat(counting.newest()).extracting(Delivery::path).isSorted().hasSize(2);
        }
    }

    @Test
    void anEarlierDeliveryTakesThePlaceOfTheOneOfItsPathAlone() {
        Delivery a = delivery("in/a.csv/true/1");
        Delivery b = new Delivery(received("in/b.csv", "b", ControlTotals.NONE), a.proof(), true);
        Delivery earlier = new Delivery(received("in/a.csv", "before", ControlTotals.NONE), a.proof(), false);
        assertThat(Counting.of(List.of(a, b)).with(earlier).deliveries()).containsExactly(earlier, b);
    }

    private static Delivery delivery(String text) {
        String[] parts = text.split("(?<=v|e)/");
        long controls = Long.parseLong(parts[2]);
        Optional<BigDecimal> stated = Optional.of(BigDecimal.ONE);
        ControlTotals control = new ControlTotals(stated.filter(any -> controls > 0),
                stated.filter(any -> controls > 1), Optional.empty(), Optional.empty());
        return new Delivery(received(parts[0], "same", control), new FileProof(true, List.of(), List.of()),
                Boolean.parseBoolean(parts[1]));
    }

    private static ReceivedFile received(String path, String content, ControlTotals control) {
        return new ReceivedFile(new StagedFile(1, InputKind.ESCROW, path, content, "CSV", 1, 0,
                BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, "", control), List.of(), List.of(),
                List.of());
    }

    /** By the net of all entries and that of the own ones, where 100 is what the balances differ by. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            100, 100, true,  false
            100, 70,  true,  true
            70,  100, true,  false
            70,  70,  true,  false
            100, 70,  false, false
            """)
    void balancesCarryForeignEntriesWhereTheyRollWithTheseAlone(String all, String own, boolean opening,
            boolean carry) {
        StagedFile file = new StagedFile(1, InputKind.ESCROW, "in/x.csv", "a", "CSV", 2, 0, BigDecimal.ZERO,
                new BigDecimal(all), new BigDecimal(own), 1, 0, "",
                new ControlTotals(Optional.empty(), Optional.empty(),
                        Optional.of(new BigDecimal("50")).filter(any -> opening),
                        Optional.of(new BigDecimal("150"))));
        assertThat(file.balancesCarryForeignEntries()).isEqualTo(carry);
    }

    /** Of a file of one row. */
    private static StagedFile reading(int run, String content) {
        String[] parts = (content + "/").split("/", -1);
        return new StagedFile(run, InputKind.ESCROW, "in/x.csv", parts[0], "CSV", 1, 0, BigDecimal.ZERO,
                BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, "", ControlTotals.NONE,
                new Arrival(parts[1], LocalDateTime.of(2007, 1, run, 9, 0)));
    }

    /** {@code 2a/1 of run 1}: the reading, its content and control, and the run that first saw it. */
    private static String told(StagedFile file) {
        int run = file.arrival().asOf().getDayOfMonth();
        String control = file.arrival().controlSha256();
        return file.id() + file.sha256() + (control.isEmpty() ? "" : "/" + control)
                + (run == file.id() ? "" : " of run " + run);
    }
}
