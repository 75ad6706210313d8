package settle.closing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import settle.breaks.Break;
import settle.cash.apply.CashOutcome;
import settle.cash.link.WireLinks;
import settle.cash.wire.StandingWire;
import settle.correction.LostBookRows;
import settle.correction.LostEntries;
import settle.correction.LostIds;
import settle.correction.LostRow;
import settle.correction.Redelivery;
import settle.decision.Decision;
import settle.decision.Ruling;
import settle.delivery.AccountHolders;
import settle.delivery.DwacRequest;
import settle.delivery.WarrantCertificate;
import settle.identity.Spelling;
import settle.identity.SubscriptionId;
import settle.identity.WireId;
import settle.identity.WireKey;
import settle.proof.Delivery;
import settle.proof.StagedFile;
import settle.statement.BankEntry;

/**
 * Whom a file that came again concerns: its rows name subscriptions and wires, and where the money of these
 * stood is found by judging the cash with the earlier delivery in its place, among what counts now and among
 * what counted when it last did: what came since may have taken its place.
 */
final class Corrections {

    private final Known now;
    private final StagedRows rows;
    private final Earlier earlier;
    private final WireLinks links;

    /** A closing as earlier deliveries would have it. */
    interface Earlier {

        /**
         * The closing with an earlier delivery in the place of the one that counts of its path, and as it was
         * when that last counted.
         *
         * @param lost decisions that the earlier delivery had and the newest has not
         */
        List<PreparedClosing> with(Delivery delivery, List<Decision> lost);
    }

    /** @param now the closing with what counts */
    Corrections(PreparedClosing now, StagedRows rows, Earlier earlier) {
        this.now = new Known(now);
        this.rows = rows;
        this.earlier = earlier;
        this.links = new WireLinks(now.book().all(), Map.of());
    }

    /** What a newer file takes back, by the rows of a closing. */
    static Redelivery.Comparison comparison(StagedRows rows) {
        return (earlier, newest) -> switch (newest.kind()) {
            case SUBSCRIPTIONS -> LostBookRows.of(of(rows.subscriptions(), earlier),
                    of(rows.subscriptions(), newest));
            case ESCROW -> LostEntries.of(of(rows.entries(), earlier), of(rows.entries(), newest));
            case DWAC -> LostIds.ofRequests(of(rows.requests(), earlier), of(rows.requests(), newest));
            case WARRANTS -> LostIds.ofCertificates(of(rows.certificates(), earlier),
                    of(rows.certificates(), newest));
            case DECISIONS -> LostIds.ofDecisions(of(rows.decisions(), earlier),
                    of(rows.decisions(), newest));
        };
    }

    private static <T> List<T> of(StagedRows.OfKind<T> rows, StagedFile file) {
        return rows.of(List.of(file));
    }

    Correction of(Redelivery redelivery) {
        Concerned concerned = new Concerned();
        Map<WireKey, Set<SubscriptionId>> stood = new HashMap<>();
        redelivery.lost().forEach((delivery, lost) -> {
            List<PreparedClosing> closings = earlier.with(delivery, decisions(lost));
            RowsInForce asDecided = inForce(closings.get(0), delivery);
            for (PreparedClosing then : closings) {
                Known known = new Known(then);
                LostRow.Receiver naming = new Naming(concerned, known);
                lost.forEach(row -> row.giveTo(naming));
                asDecided.giveOtherThanIn(inForce(now.closing, delivery), rows, naming);
                Correction.whereItStands(known.outcomes().stream()
                        .flatMap(outcome -> outcome.allocations().stream()).toList())
                        .forEach((wire, subscriptions) -> stood
                                .computeIfAbsent(wire, any -> new HashSet<>()).addAll(subscriptions));
            }
        });
        return new Correction(redelivery.found(), redelivery.newest().file().arrival().asOf(),
                concerned.named, concerned.payers, concerned.wires, stood);
    }

    private static List<Decision> decisions(List<LostRow> lost) {
        return lost.stream().filter(LostRow.Decided.class::isInstance).map(LostRow.Decided.class::cast)
                .map(LostRow.Decided::decision).toList();
    }

    /** What of other files counts: no other but by what decisions of the delivery say of them. */
    private static RowsInForce inForce(PreparedClosing closing, Delivery delivery) {
        return new RowsInForce(closing.files().counting(), delivery.path());
    }

    /** What rows name. */
    private static final class Concerned {

        private final Set<SubscriptionId> named = new HashSet<>();
        private final Set<SubscriptionId> payers = new HashSet<>();
        private final Set<WireKey> wires = new HashSet<>();
    }

    /** Takes up what rows name that the deliveries of a closing had and those that count have not. */
    private final class Naming implements LostRow.Receiver {

        private final Concerned concerned;
        private final Known then;

        Naming(Concerned concerned, Known then) {
            this.concerned = concerned;
            this.then = then;
        }

        @Override
        public void entry(List<BankEntry> sightings) {
            sightings.forEach(seen -> concerned.named.addAll(links.namedIn(seen)));
            List.of(now, then).forEach(known -> sightings.forEach(
                    seen -> known.wires(seen).forEach(wire -> {
                        concerned.wires.add(wire);
                        concerned.wires.addAll(known.givenBackBy(wire));
                    })));
        }

        @Override
        public void ofBook(SubscriptionId subscription) {
            concerned.named.add(subscription);
            concerned.payers.add(subscription);
        }

        @Override
        public void request(DwacRequest request) {
            List.of(now, then).forEach(known -> known.holders().alone(request)
                    .ifPresent(concerned.named::add));
        }

        @Override
        public void certificate(WarrantCertificate certificate) {
            concerned.named.add(certificate.subscription());
        }

        /** Whom it names, or the exception that it is about; a revocation those of what it revoked. */
        @Override
        public void decided(Decision decision) {
            about(decision);
            if (decision.action() == Decision.Action.REVOKE) {
                List.of(now, then).forEach(known -> Stream.of(decision.exceptionId(), decision.id())
                        .forEach(id -> known.decided(id).forEach(this::about)));
            }
        }

        private void about(Decision decision) {
            if (!decision.subscription().isBlank()) {
                concerned.named.add(new SubscriptionId(decision.subscription()));
            }
            List.of(now, then).forEach(known -> {
                concerned.wires.addAll(known.wires(decision.bankReference()));
                known.exception(decision.exception()).ifPresent(found -> {
                    concerned.named.addAll(found.concerned());
                    found.key().wire().flatMap(WireId::key).ifPresent(concerned.wires::add);
                });
            });
        }
    }

    /** What rows are looked up in: the wires of a closing by sighting and name, and who has which account. */
    private static final class Known {

        private final PreparedClosing closing;
        private final Map<BankEntry, Set<WireKey>> bySighting = new HashMap<>();
        private final Map<String, Set<WireKey>> byName = new HashMap<>();
        private final Map<WireKey, Set<WireKey>> byReturn = new HashMap<>();
        private final Map<String, Break> exceptions = new HashMap<>();
        private List<CashOutcome> outcomes = List.of();
        private Optional<AccountHolders> holders = Optional.empty();

        Known(PreparedClosing closing) {
            this.closing = closing;
        }

        AccountHolders holders() {
            holders = holders.or(() -> Optional.of(new AccountHolders(closing.book().all())));
            return holders.get();
        }

        /** The cash of all families, applied when it is first asked for. */
        List<CashOutcome> outcomes() {
            if (outcomes.isEmpty()) {
                outcomes = closing.families().stream().map(closing::cash).toList();
            }
            return outcomes;
        }

        Set<WireKey> wires(BankEntry sighting) {
            return of(bySighting, StandingWire::sightings).getOrDefault(sighting, Set.of());
        }

        /** What was decided under an id, but for revocations. */
        List<Decision> decided(String id) {
            return Stream.concat(closing.rulings().stream().map(Ruling::decision), closing.waivers().stream())
                    .filter(one -> one.action() != Decision.Action.REVOKE && Spelling.areOne(one.id(), id))
                    .toList();
        }

        /** The exception of an id, as ids are compared. */
        Optional<Break> exception(String id) {
            if (exceptions.isEmpty()) {
                Stream.concat(closing.breaks().stream(),
                        outcomes().stream().flatMap(outcome -> outcome.breaks().stream()))
                        .forEach(found -> exceptions.put(found.id(), found));
            }
            return Optional.ofNullable(exceptions.get(id));
        }

        /** The receipts that a debit gives back, or may. */
        Set<WireKey> givenBackBy(WireKey debit) {
            return of(byReturn, StandingWire::returnedBy).getOrDefault(debit, Set.of());
        }

        /** None where it is blank. */
        Set<WireKey> wires(String name) {
            return of(byName, StandingWire::names).getOrDefault(Spelling.compared(name), Set.of());
        }

        /** An index of all wires, made when it is first asked for. */
        private <K> Map<K, Set<WireKey>> of(Map<K, Set<WireKey>> index,
                Function<StandingWire, Collection<K>> keys) {
            if (index.isEmpty()) {
                closing.position().wires().forEach(wire -> keys.apply(wire).forEach(
                        key -> index.computeIfAbsent(key, any -> new HashSet<>()).add(wire.key())));
            }
            return index;
        }
    }
}
