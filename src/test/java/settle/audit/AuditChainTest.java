package settle.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A chain tells of every change to it but one: that its end was cut off. */
class AuditChainTest {

    @Test
    void chainThatWasAppendedToHolds() {
        assertThat(faults(chain(5))).isEmpty();
        assertThat(chain(5)).extracting(AuditEntry::number).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(chain(1).get(0).previousHash()).isEqualTo(AuditHead.START.hash());
    }

    @Test
    void laterRunGoesOnWhereTheChainEnds() {
        List<AuditEntry> entries = new ArrayList<>(chain(2));
        AuditChain later = new AuditChain("deal", entries.get(1).head(), 8, "as of", "now");
        entries.add(later.append(event("x", "y")));

        assertThat(faults(entries)).isEmpty();
        assertThat(later.head()).isEqualTo(entries.get(2).head());
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("offering", e -> new AuditEntry("x", e.number(), e.run(), e.asOf(), e.recordedAt(),
                        e.kind(), e.subject(), e.detail(), e.previousHash(), e.hash())),
                change("run", e -> new AuditEntry(e.offering(), e.number(), 99, e.asOf(), e.recordedAt(),
                        e.kind(), e.subject(), e.detail(), e.previousHash(), e.hash())),
                change("as of", e -> new AuditEntry(e.offering(), e.number(), e.run(), "x", e.recordedAt(),
                        e.kind(), e.subject(), e.detail(), e.previousHash(), e.hash())),
                change("recorded at", e -> new AuditEntry(e.offering(), e.number(), e.run(), e.asOf(), "x",
                        e.kind(), e.subject(), e.detail(), e.previousHash(), e.hash())),
                change("kind", e -> new AuditEntry(e.offering(), e.number(), e.run(), e.asOf(),
                        e.recordedAt(), "x", e.subject(), e.detail(), e.previousHash(), e.hash())),
                change("subject", e -> new AuditEntry(e.offering(), e.number(), e.run(), e.asOf(),
                        e.recordedAt(), e.kind(), "x", e.detail(), e.previousHash(), e.hash())),
                change("detail", e -> new AuditEntry(e.offering(), e.number(), e.run(), e.asOf(),
                        e.recordedAt(), e.kind(), e.subject(), "x", e.previousHash(), e.hash())),
                change("previous hash", e -> new AuditEntry(e.offering(), e.number(), e.run(), e.asOf(),
                        e.recordedAt(), e.kind(), e.subject(), e.detail(), "x", e.hash())),
                change("hash", e -> new AuditEntry(e.offering(), e.number(), e.run(), e.asOf(),
                        e.recordedAt(), e.kind(), e.subject(), e.detail(), e.previousHash(), "x")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void changeToAnyFieldOfAnyEntryIsFound(String field, UnaryOperator<AuditEntry> change) {
        for (int at = 0; at < 3; at++) {
            List<AuditEntry> entries = new ArrayList<>(chain(3));
            entries.set(at, change.apply(entries.get(at)));
            assertThat(faults(entries)).as("%s of entry %d", field, at + 1).isNotEmpty();
        }
    }

    @Test
    void entryThatIsMissingIsFoundWhereverItWas() {
        for (int at = 0; at < 4; at++) {
            List<AuditEntry> entries = new ArrayList<>(chain(5));
            entries.remove(at);
            assertThat(faults(entries)).extracting(Difference::what)
                    .containsExactly("numbering of the record", "link to the entry before");
        }
    }

    @Test
    void entriesThatChangedPlacesAreFound() {
        List<AuditEntry> entries = new ArrayList<>(chain(3));
        entries.add(entries.remove(1));

        assertThat(faults(entries)).isNotEmpty();
    }

    @Test
    void entryThatIsMadeAnewBreaksTheLinkOfTheNext() {
        List<AuditEntry> entries = new ArrayList<>(chain(3));
        AuditEntry second = entries.get(1);
        entries.set(1, new AuditChain("deal", entries.get(0).head(), second.run(), second.asOf(),
                second.recordedAt()).append(event("another", "story")));

        assertThat(faults(entries)).extracting(Difference::what, Difference::where)
                .containsExactly(tuple("link to the entry before", "entry 3"));
    }

    @Test
    void fieldsDoNotRunIntoEachOther() {
        AuditEntry one = new AuditChain("deal", AuditHead.START, 1, "", "").append(event("ab", "c"));
        AuditEntry other = new AuditEntry(one.offering(), 1, 1, "", "", one.kind(), "a", "b" + one.detail(),
                one.previousHash(), one.hash());

        assertThat(other.computedHash()).isNotEqualTo(one.hash());
        assertThat(new Sha256().add("").hex()).isNotEqualTo(new Sha256().add((String) null).hex());
        assertThat(new Sha256().add("a").add("").hex()).isNotEqualTo(new Sha256().add("").add("a").hex());
    }

    @Test
    void plainHashIsThatOfSha256sum() {
        assertThat(Sha256.of("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static Arguments change(String field, UnaryOperator<AuditEntry> change) {
        return Arguments.of(field, change);
    }

    private static List<Difference> faults(List<AuditEntry> entries) {
        ChainCheck check = new ChainCheck();
        return entries.stream().flatMap(entry -> check.next(entry).stream()).toList();
    }

    private static List<AuditEntry> chain(int length) {
        AuditChain chain = new AuditChain("deal", AuditHead.START, 7, "2007-01-24T09:30", "now");
        List<AuditEntry> entries = new ArrayList<>();
        for (int at = 0; at < length; at++) {
            entries.add(chain.append(event("subject " + at, "value")));
        }
        return entries;
    }

    private static AuditEvent event(String subject, String value) {
        return new AuditEvent(AuditKind.RUN, subject, AuditFacts.none().with("name", value));
    }
}
