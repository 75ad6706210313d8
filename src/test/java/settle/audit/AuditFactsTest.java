package settle.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts come out of their text as they went in. */
class AuditFactsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "a=b", "two\nlines", "\r\n", "\\n", "back\\slash\\", "\\\\n\n",
            "Zo\u00EB \uD83D\uDE00", " spaces "})
    void valueComesBackAsItWas(String value) {
        AuditFacts facts = AuditFacts.none().with("first", value).with("second", 2);

        AuditFacts read = AuditFacts.parse(facts.text());

        assertThat(read.values()).isEqualTo(facts.values());
        assertThat(read.get("first")).isEqualTo(value);
        assertThat(read.text()).isEqualTo(facts.text());
    }

    @Test
    void factsKeepTheirOrderAndEmptyOnesMayBeLeftOut() {
        assertThat(AuditFacts.none().with("b", 1).withKnown("c", "").withKnown("a", "x").text())
                .isEqualTo("b=1\na=x\n");
        assertThat(AuditFacts.none().text()).isEmpty();
        assertThat(AuditFacts.parse("").values()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "a\nb"})
    void nameThatWouldNotComeBackIsRefused(String name) {
        assertThatThrownBy(() -> AuditFacts.none().with(name, 1)).isInstanceOf(
                IllegalArgumentException.class);
    }

    @Test
    void damagedTextIsReadAsFarAsItGoes() {
        assertThat(AuditFacts.parse("nonsense\na=1\n=2\n").values()).containsOnlyKeys("a");
    }
}
