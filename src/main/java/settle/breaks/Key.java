package settle.breaks;

import java.util.Optional;
import settle.identity.CertificateNumber;
import settle.identity.DecisionId;
import settle.identity.DwacId;
import settle.identity.FileId;
import settle.identity.Name;
import settle.identity.SubscriptionId;
import settle.identity.WireId;

/** What a break is about: every thing that it knows, each at most once. */
public record Key(
        Optional<SubscriptionId> subscription,
        Optional<WireId> wire,
        Optional<DwacId> request,
        Optional<CertificateNumber> certificate,
        Optional<FileId> file,
        Optional<DecisionId> decision) {

    public static final Key NOTHING = new Key(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty());

    /** A part of a key, and the column that carries it. */
    public enum Part {
        SUBSCRIPTION("subscription_id"),
        WIRE("bank_reference"),
        REQUEST("dwac_id"),
        CERTIFICATE("warrant_number"),
        FILE("file"),
        DECISION("decision_id");

        private final String column;

        Part(String column) {
            this.column = column;
        }

        public String column() {
            return column;
        }
    }

    public Key with(SubscriptionId id) {
        return new Key(Optional.of(id), wire, request, certificate, file, decision);
    }

    public Key with(WireId id) {
        return new Key(subscription, Optional.of(id), request, certificate, file, decision);
    }

    public Key with(DwacId id) {
        return new Key(subscription, wire, Optional.of(id), certificate, file, decision);
    }

    public Key with(CertificateNumber number) {
        return new Key(subscription, wire, request, Optional.of(number), file, decision);
    }

    public Key with(FileId id) {
        return new Key(subscription, wire, request, certificate, Optional.of(id), decision);
    }

    public Key with(DecisionId id) {
        return new Key(subscription, wire, request, certificate, file, Optional.of(id));
    }

    /** What a part is called; empty text where it is not known. */
    public String text(Part part) {
        Optional<? extends Name> name = switch (part) {
            case SUBSCRIPTION -> subscription;
            case WIRE -> wire;
            case REQUEST -> request;
            case CERTIFICATE -> certificate;
            case FILE -> file;
            case DECISION -> decision;
        };
        return name.map(Name::called).orElse("");
    }

    /** What identifies a break of one code where nothing else does: the things of the closing it is about. */
    String identity() {
        return String.join("|", text(Part.SUBSCRIPTION), wire.map(WireId::identity).orElse(""),
                text(Part.REQUEST), text(Part.CERTIFICATE));
    }
}
