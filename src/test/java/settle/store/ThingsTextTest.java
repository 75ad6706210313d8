package settle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import settle.identity.BankReference;
import settle.identity.CertificateNumber;
import settle.identity.DecisionId;
import settle.identity.DwacId;
import settle.identity.FileId;
import settle.identity.Name;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.identity.WireId;
import settle.identity.WireKey;

class ThingsTextTest {

    private static final String ODD = "a|b\\n\tc\n\rd \u00EB";

    private static final List<Name> EVERY_SORT = List.of(new SubscriptionId(ODD),
            WireId.of(new WireKey("8025720131/" + ODD), new BankReference(ODD)), new DwacId(ODD),
            new CertificateNumber(ODD), new FileId(ODD, "0123"), new DecisionId(ODD), new SourceLine(ODD, 7));

    @Test
    void thingsOfEverySortComeBackAsTheyWereWhateverTheyAreCalled() {
        List<List<Name>> things = List.of(List.of(), EVERY_SORT,
                List.of(WireId.called(new BankReference("W1")), new SourceLine("", 0)));

        assertThat(back(things)).isEqualTo(things);
        assertThat(EVERY_SORT.stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Name.class.getPermittedSubclasses());
    }

    @Test
    void candidatesThatPointAtNothingKeepNothing() {
        assertThat(ThingsText.FORM.there().apply(List.of(List.of(), List.of()))).isNull();
        assertThat(ThingsText.FORM.back().apply(null)).isEmpty();
    }

    private static List<List<Name>> back(List<List<Name>> things) {
        return ThingsText.FORM.back().apply(ThingsText.FORM.there().apply(things));
    }
}
