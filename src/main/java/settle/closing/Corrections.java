package settle.closing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import settle.book.SubscriptionBook;
import settle.cash.apply.CashOutcome;
import settle.cash.link.CashPosition;
import settle.cash.link.WireLinks;
import settle.cash.wire.StandingWire;
import settle.correction.LostBookRows;
import settle.correction.LostEntries;
import settle.correction.LostIds;
import settle.correction.LostRow;
import settle.correction.Redelivery;
import settle.delivery.DwacLinks;
import settle.identity.SubscriptionId;
import settle.identity.WireKey;
import settle.proof.Delivery;
import settle.proof.StagedFile;

/**
 * Whom a file that came again concerns: its rows name subscriptions and wires, and where the money of these
 * stood is found by judging the cash with the earlier delivery in its place.
 */
final class Corrections {

    private final PreparedClosing now;
    private final Function<Delivery, PreparedClosing> with;
    private final WireLinks links;

    /**
     * @param now the closing with what counts
     * @param with the same closing with an earlier delivery in the place of the one that counts of its path
     */
    Corrections(PreparedClosing now, Function<Delivery, PreparedClosing> with) {
        this.now = now;
        this.with = with;
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
        redelivery.lost().forEach((earlier, rows) -> {
            PreparedClosing then = with.apply(earlier);
            rows.forEach(row -> concerned.by(row, then));
            Correction.whereItStands(then.families().stream().map(then::cash)
                    .flatMap((CashOutcome outcome) -> outcome.allocations().stream()).toList())
                    .forEach((wire, subscriptions) -> stood
                            .computeIfAbsent(wire, any -> new HashSet<>()).addAll(subscriptions));
        });
        return new Correction(redelivery.found(), redelivery.newest().file().arrival().asOf(),
                concerned.named, concerned.payers, concerned.wires, stood);
    }

    /** What rows name. */
    private final class Concerned {

        private final Set<SubscriptionId> named = new HashSet<>();
        private final Set<SubscriptionId> payers = new HashSet<>();
        private final Set<WireKey> wires = new HashSet<>();

        void by(LostRow row, PreparedClosing then) {
            if (row instanceof LostRow.Entry lost) {
                lost.sightings().forEach(seen -> named.addAll(links.namedIn(seen)));
                List.of(now, then).forEach(closing -> wires.addAll(keys(closing.position(),
                        wire -> wire.sightings().stream().anyMatch(lost.sightings()::contains))));
            } else if (row instanceof LostRow.OfBook lost) {
                named.add(lost.subscription());
                payers.add(lost.subscription());
            } else if (row instanceof LostRow.Request lost) {
                named.addAll(linked(lost, now.book()));
                named.addAll(linked(lost, then.book()));
            } else if (row instanceof LostRow.Certificate lost) {
                named.add(lost.certificate().subscription());
            } else if (row instanceof LostRow.Decided lost) {
                if (!lost.decision().subscription().isBlank()) {
                    named.add(new SubscriptionId(lost.decision().subscription()));
                }
                String reference = lost.decision().bankReference();
                wires.addAll(keys(now.position(), wire -> !reference.isBlank()
                        && wire.reference().text().equals(reference)));
            }
        }

        private Set<SubscriptionId> linked(LostRow.Request lost, SubscriptionBook book) {
            return DwacLinks.of(List.of(lost.request()), book.all()).requests().keySet();
        }

        private Set<WireKey> keys(CashPosition position,
                Predicate<StandingWire> about) {
            Set<WireKey> keys = new HashSet<>();
            position.wires().stream().filter(about).forEach(wire -> keys.add(wire.key()));
            return keys;
        }
    }
}
