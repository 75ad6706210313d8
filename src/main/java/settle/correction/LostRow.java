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

    /** Takes rows, each sort in its own way. */
    interface Receiver {

        void entry(List<BankEntry> sightings);

        void ofBook(SubscriptionId subscription);

        void request(DwacRequest request);

        void certificate(WarrantCertificate certificate);

        void decided(Decision decision);
    }

    /** What became of it. */
    Sentence told();

    /** Hands over what it was. */
    void giveTo(Receiver receiver);

    /**
     * An entry of a bank.
     *
     * @param sightings as it was, and as it is now
     */
    record Entry(List<BankEntry> sightings, Sentence told) implements LostRow {

        public Entry {
            sightings = List.copyOf(sightings);
        }

        @Override
        public void giveTo(Receiver receiver) {
            receiver.entry(sightings);
        }
    }

    /** A version of a subscription. */
    record OfBook(SubscriptionId subscription, Sentence told) implements LostRow {

        @Override
        public void giveTo(Receiver receiver) {
            receiver.ofBook(subscription);
        }
    }

    record Request(DwacRequest request, Sentence told) implements LostRow {

        @Override
        public void giveTo(Receiver receiver) {
            receiver.request(request);
        }
    }

    record Certificate(WarrantCertificate certificate, Sentence told) implements LostRow {

        @Override
        public void giveTo(Receiver receiver) {
            receiver.certificate(certificate);
        }
    }

    record Decided(Decision decision, Sentence told) implements LostRow {

        @Override
        public void giveTo(Receiver receiver) {
            receiver.decided(decision);
        }
    }
}
