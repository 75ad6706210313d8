package settle.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import settle.book.Subscription;
import settle.fixture.Effort;
import settle.fixture.SampleRequest;
import settle.fixture.SampleSubscription;

/** The effort of finding whom reports are about that contradict each other grows with them. */
class ContradictedReportsEffortTest {

    private static final int REQUESTS = 2_000;

    @Test
    void twoListsThatContradictEachOtherInEveryRequest() {
        Effort.growsWithItsInput(REQUESTS, requests -> {
            List<Subscription> book = IntStream.range(0, requests)
                    .mapToObj(at -> SampleSubscription.of("S" + at, 100).account("A" + at).build()).toList();
            List<DwacRequest> reports = IntStream.range(0, requests).boxed()
                    .flatMap(at -> Stream.of("a.csv", "b.csv").map(file -> SampleRequest
                            .of("D" + at, "S" + at, file.equals("a.csv") ? 100 : 200).account("A" + at)
                            .at(file, at + 2).build()))
                    .toList();
            return () -> {
                AccountHolders holders = new AccountHolders(book);
                assertThat(DwacLinks.of(reports, holders).contradicted().stream()
                        .flatMap(several -> DwacChecks.contradicted(several, holders).stream()))
                        .hasSize(requests);
            };
        });
    }
}
