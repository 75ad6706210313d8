package settle.closing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.BreakTrait;
import settle.breaks.CashWording;
import settle.breaks.Figure;
import settle.breaks.Sentence;
import settle.cash.apply.FundingBreaks;
import settle.cash.link.Receipt;
import settle.identity.FileId;
import settle.identity.SubscriptionId;
import settle.offering.InputKind;

/**
 * Says of those for whom nothing has arrived (C01) what is held that may be their money, a wire or a file of
 * the bank that is not used: it is settled before anybody asks for another wire.
 */
final class HeldFunds {

    private final Map<SubscriptionId, List<Sentence>> held = new HashMap<>();
    /** In files of the bank of which nobody knows whose money stands in them. */
    private final List<Sentence> hidden = new ArrayList<>();
    /** Those for whom nothing has arrived, by what is due. */
    private final Map<Figure, List<SubscriptionId>> ofDue = new HashMap<>();

    private HeldFunds(PreparedClosing prepared, Stream<Break> unfunded, Collection<Break> found,
            Predicate<BreakCode> holding) {
        unfunded.forEach(one -> ofDue.computeIfAbsent(one.expected(), any -> new ArrayList<>())
                .add(one.key().subscription().orElseThrow()));
        Map<String, Receipt> receipts = prepared.receipts();
        Set<String> told = new HashSet<>();
        found.stream().filter(one -> holding.test(one.code())).sorted(Break.WORST_FIRST)
                .forEach(one -> one.key().wire().map(wire -> receipts.get(wire.identity()))
                        .filter(receipt -> told.add(one.code() + receipt.key().text()))
                        .ifPresent(receipt -> tell(receipt, one, prepared)));
        found.stream().sorted(Break.WORST_FIRST).forEach(one -> {
            ofBank(prepared.files().unusedBy(one)).filter(file -> told.add(one.code() + file.path()))
                    .ifPresent(file -> hidden.add(told(file, one)));
            ofBank(one.key().file().filter(file -> one.code() == BreakCode.F10))
                    .ifPresent(file -> add(one.concerned(), told(file, one)));
        });
    }

    /** The breaks, with what each C01 has to say of what is held. */
    static List<Break> told(Collection<Break> found, PreparedClosing prepared) {
        if (found.stream().noneMatch(one -> one.code() == BreakCode.C01)) {
            return List.copyOf(found);
        }
        HeldFunds funds = new HeldFunds(prepared, found.stream().filter(one -> one.code() == BreakCode.C01),
                found, code -> code.has(BreakTrait.HOLDS_FUNDS) && !code.explainsMissingFunds());
        return found.stream().map(one -> funds.told(one, prepared)).toList();
    }

    /**
     * The same of those of whom people waived the reason why nothing has arrived.
     *
     * @param unfunded C01 of each of them
     * @param found all breaks, waived or not
     */
    static List<Break> toldAfterWaivers(Collection<Break> unfunded, Collection<Break> found,
            PreparedClosing prepared) {
        if (unfunded.isEmpty()) {
            return List.of();
        }
        HeldFunds funds = new HeldFunds(prepared, unfunded.stream(), found, code -> code.has(
                BreakTrait.HOLDS_FUNDS));
        return unfunded.stream().map(one -> funds.told(one, prepared)).toList();
    }

    private Break told(Break found, PreparedClosing prepared) {
        List<Sentence> own = found.code() != BreakCode.C01 ? List.of()
                : Stream.concat(found.key().subscription().stream()
                        .flatMap(id -> held.getOrDefault(id, List.of()).stream()), hidden.stream()).toList();
        return own.isEmpty() ? found
                : prepared.book().find(found.key().subscription().orElseThrow())
                        .map(subscription -> FundingBreaks.heldFunds(subscription,
                                prepared.due().on(subscription), own))
                        .orElse(found);
    }

    /** What is left of a wire may be of whom just that is due, whatever the wire as a whole points to. */
    private void tell(Receipt receipt, Break holding, PreparedClosing prepared) {
        Set<SubscriptionId> may = new HashSet<>(receipt.linked());
        if (may.isEmpty()) {
            may.addAll(prepared.likeness().proposals(receipt).ids());
        }
        List<SubscriptionId> same = ofDue.getOrDefault(holding.actual(), List.of());
        if (holding.actual().equals(holding.difference()) && same.size() <= Break.MAX_CANDIDATES
                && !holding.actual().equals(Figure.of(receipt.amount()))) {
            may.addAll(same);
        }
        add(may, CashWording.C01_WIRE.with("wire", receipt.told()).with("code", holding.code().name()));
    }

    private static Optional<FileId> ofBank(Optional<FileId> file) {
        return file.filter(any -> InputKind.ESCROW.holds(any.path()));
    }

    private static Sentence told(FileId file, Break found) {
        return CashWording.C01_FILE.with("file", file).with("code", found.code().name());
    }

    private void add(Collection<SubscriptionId> whose, Sentence what) {
        whose.forEach(id -> held.computeIfAbsent(id, any -> new ArrayList<>()).add(what));
    }
}
