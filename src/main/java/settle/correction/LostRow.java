package settle.correction;

import java.util.List;
import settle.breaks.Sentence;
import settle.decision.Decision;
import settle.delivery.DwacRequest;
import settle.delivery.WarrantCertificate;
import settle.identity.SubscriptionId;
import settle.statement.BankEntry;

/** A row of an earlier delivery that the newest lacks or changes. */
public sealed interface LostRow {

    /** What became of it. */
    Sentence told();

    /**
     * An entry of a bank.
     *
     * @param sightings as it was, and as it is now
     */
    record Entry(List<BankEntry> sightings, Sentence told) implements LostRow {

        public Entry {
            sightings = List.copyOf(sightings);
        }
    }

    /** A version of a subscription. */
    record OfBook(SubscriptionId subscription, Sentence told) implements LostRow {}

    record Request(DwacRequest request, Sentence told) implements LostRow {}

    record Certificate(WarrantCertificate certificate, Sentence told) implements LostRow {}

    record Decided(Decision decision, Sentence told) implements LostRow {}
}
