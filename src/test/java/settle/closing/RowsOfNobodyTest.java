package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleCertificate.of;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import settle.breaks.Key.Part;
import settle.fixture.JudgedClosing;
import settle.fixture.SampleCertificate;
import settle.fixture.SampleRequest;
import settle.fixture.SampleSubscription;

/** Rows of the lists of deliveries that belong to no investor, or to several, are told all the same. */
class RowsOfNobodyTest {

    @Test
    void aRequestForNoAccountOfTheBookIsTold() {
        assertThat(told(closing().requests(SampleRequest.of("D9", "CPST-999", 5)))).contains("D10 D9");
    }

    @Test
    void reportsOfOneRequestThatContradictEachOtherAreTold() {
        assertThat(told(closing().requests(SampleRequest.of("D1", "CPST-001", 100).at("dwac/a.csv", 2),
                SampleRequest.of("D1", "CPST-001", 90).at("dwac/b.csv", 2)))).contains("D07 D1");
    }

    @Test
    void aCertificateOfTwoInvestorsIsToldOfBoth() {
        assertThat(told(closing().register(of("W-1", "CPST-001", 50), of("W-1", "CPST-002", 50))))
                .contains("W03 CPST-001").contains("W03 CPST-002");
        assertThat(told(closing().register(SampleCertificate.of("W-1", "CPST-999", 50))))
                .contains("W02 CPST-999");
    }

    private static JudgedClosing closing() {
        return new JudgedClosing().book(SampleSubscription.of("CPST-001", 100),
                SampleSubscription.of("CPST-002", 100));
    }

    private static String told(JudgedClosing closing) {
        return closing.judge().breaks().stream().map(found -> found.code() + " "
                + (found.key().request().isPresent() ? found.key().text(Part.REQUEST)
                        : found.key().text(Part.SUBSCRIPTION)))
                .collect(Collectors.joining(", "));
    }
}
