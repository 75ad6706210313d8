package settle.decision;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import settle.breaks.DecisionWording;
import settle.breaks.Sentence;
import settle.identity.SourceLine;
import settle.identity.Spelling;
import settle.identity.SubscriptionId;
import settle.money.Money;

/**
 * One decision of the operations desk. Text is empty where nothing is stated.
 *
 * @param exceptionId the exception that it is about
 * @param otherReference a second bank reference: of the debit that paid a refund, of the other name of a wire
 * @param file a delivery as a path with {@code @} and the first digits of its SHA-256, or a line of a file as
 *     {@code path:line}
 * @param decidedBy who decided
 * @param approvedBy who approved; must be another person
 */
public record Decision(
        String id,
        String exceptionId,
        Action action,
        String subscription,
        String bankReference,
        String otherReference,
        String file,
        Optional<Money> amount,
        String reason,
        String decidedBy,
        LocalDateTime decidedAt,
        String approvedBy,
        Optional<LocalDateTime> approvedAt,
        SourceLine source) {

    /** What can be decided. */
    public enum Action {
        /** So much of a wire, or all that is left of it, is a subscription's. */
        APPLY,
        /** A wire is not what it was matched to; people say whose it is. */
        RELEASE_MATCH,
        /** Whoever paid is known: party of the subscription for the rest of the offering. */
        ACCEPT_PAYER,
        /** An exception blocks nobody any more. */
        WAIVE,
        /** So much of a wire, or all that is left of it, goes back. */
        REFUND,
        /** An earlier decision counts no more. */
        REVOKE,
        /** A delivery is right, whatever it lacks or changes of those before it. */
        ACCEPT_DELIVERY,
        /** A content counts no more, under whatever path. */
        WITHDRAW_DELIVERY,
        /** Of the sightings of a wire that disagree this one is right. */
        USE_SIGHTING,
        /** Two names are of one wire. */
        SAME_WIRE,
        /** Two names are of two wires, or each entry under one name is a wire of its own. */
        TWO_WIRES;

        /** Whether it is about what came, and not about what is in it. */
        public boolean isOnDelivery() {
            return this == ACCEPT_DELIVERY || this == WITHDRAW_DELIVERY;
        }

        /** Whether it tells which entries are one wire, and not whose it is. */
        public boolean isOnIdentity() {
            return this == USE_SIGHTING || this == SAME_WIRE || this == TWO_WIRES;
        }
    }

    /** In the order in which decisions take effect. */
    public static final Comparator<Decision> BY_EFFECT = Comparator
            .comparing(Decision::effectiveAt).thenComparing(Decision::id).thenComparing(Decision::source);

    /** When it began to count: with its approval. A day without a time counts as the end of that day. */
    public LocalDateTime effectiveAt() {
        return approvedAt.filter(at -> at.isAfter(decidedAt)).orElse(decidedAt);
    }

    /** What it says, wherever it was read. */
    public Decision anywhere() {
        return new Decision(id, exceptionId, action, subscription, bankReference, otherReference, file,
                amount, reason, decidedBy, decidedAt, approvedBy, approvedAt, SourceLine.NONE);
    }

    /** Whether both rows state one decision, approved or not. */
    public boolean decidesTheSameAs(Decision other) {
        return unapproved().equals(other.unapproved());
    }

    private Decision unapproved() {
        return new Decision(Spelling.compared(id), exception(), action, subscription,
                Spelling.compared(bankReference), Spelling.compared(otherReference), file, amount, reason,
                decidedBy, decidedAt, "", Optional.empty(), SourceLine.NONE);
    }

    /** The id of the exception that it is about, as ids are compared. */
    public String exception() {
        return Spelling.compared(exceptionId);
    }

    /** The same about a subscription in another spelling of its id. */
    public Decision about(SubscriptionId spelling) {
        return new Decision(id, exceptionId, action, spelling.text(), bankReference, otherReference, file,
                amount, reason,
                decidedBy,
                decidedAt, approvedBy, approvedAt, source);
    }

    /** Who approved it, as names of persons are compared: letters and digits in capitals. */
    public String approver() {
        return Person.of(approvedBy).letters();
    }

    /** For a sentence: who decided what. */
    public Sentence described() {
        return DecisionWording.DECISION.with("decision", id).with("person", decidedBy)
                .with("approver", approvedBy);
    }
}
