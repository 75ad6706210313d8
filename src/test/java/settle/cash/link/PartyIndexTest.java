package settle.cash.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.book.PartyName;
import settle.book.Subscription;
import settle.fixture.SampleSubscription;
import settle.identity.SubscriptionId;

class PartyIndexTest {

    private static final String LONG_NAME = "Birch Opportunities Master Fund International, L.P.";

    private static final List<Subscription> BOOK = List.of(
            SampleSubscription.of("A", 2).investor("Alder Fund, L.P.").manager("Birch Management LLC")
                    .build(),
            SampleSubscription.of("B", 2).investor(LONG_NAME).registration("Cede & Co")
                    .manager("Birch Management, L.L.C.").build(),
            SampleSubscription.of("C", 2).investor("Cedar").accountName("Cedar Custody")
                    .payers("Dogwood Bank", "Elm Trust").withdrawn().build());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALDER FUND LP                       | A
            birch management                    | A,B
            CEDE CO                             | B
            cedar                               | C
            CEDAR CUSTODY                       | C
            Dogwood Bank                        | C
            ELM TRUST INC                       | C
            BIRCH OPPORTUNITIES MASTER FUND INT | B
            BIRCH OPPORTUNITIES MASTER FUND I   | B
            BIRCH OPPORTUNITIES MASTER FUND     | ''
            BIRCH OPPORTUNITIES MASTER FUND IX  | ''
            Birch                               | ''
            Somebody Else                       | ''
            BROKER                              | ''
            """)
    void aPayerIsPartyOfEverySubscriptionThatNamesIt(String payer, String ids) {
        List<SubscriptionId> found = new PartyIndex(BOOK).partyOf(payer);
        assertThat(String.join(",", found.stream().map(SubscriptionId::text).toList())).isEqualTo(ids);
        for (Subscription subscription : BOOK) {
            assertThat(found.contains(subscription.id())).as("as the names compare").isEqualTo(
                    subscription.payerNames().stream()
                            .anyMatch(name -> PartyName.of(payer).isNameOf(PartyName.of(name))));
        }
    }

    @Test
    void aBlankPayerIsPartyOfNothing() {
        assertThat(new PartyIndex(BOOK).partyOf("")).isEmpty();
        assertThat(new PartyIndex(BOOK).partyOf(" -. ")).isEmpty();
    }
}
