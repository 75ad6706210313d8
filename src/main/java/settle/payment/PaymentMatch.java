package settle.payment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import settle.identity.WireKey;
import settle.money.Money;

/**
 * Debits on their way to the lines that they pay. Passes run in a fixed order, each over all debits and on
 * what those before left open: as people decided, then whole lines, sums of lines of one payee, parts. What
 * is left of a debit that people tied to refunds of its payee pays other lines of that payee.
 */
final class PaymentMatch {

    /** Of more lines of one payee only the sum of all is tried. */
    private static final int MAX_LINES_IN_SUMS = 12;

    private final List<Payable> planned;
    private final Map<Money, List<Payable>> perhaps;
    private final List<Debit> debits;
    private final PayeeIndex payees;
    private final Map<Money, List<Debit>> ofAmount;
    private final Map<LineId, Money> open = new LinkedHashMap<>();
    private final Map<WireKey, Money> left = new LinkedHashMap<>();
    private final Set<WireKey> tied = new HashSet<>();
    private final Set<WireKey> paysOn = new HashSet<>();
    private final Set<WireKey> tooMuch = new HashSet<>();

    /** @param perhaps refunds that are not planned: never paid, only proposed */
    PaymentMatch(List<Payable> planned, List<Payable> perhaps, List<Debit> debits) {
        this.planned = planned;
        this.perhaps = perhaps.stream().collect(Collectors.groupingBy(Payable::amount));
        this.debits = debits;
        payees = new PayeeIndex(planned);
        ofAmount = debits.stream().collect(Collectors.groupingBy(Debit::amount));
        planned.forEach(line -> open.put(line.id(), line.amount()));
        debits.forEach(debit -> left.put(debit.key(), debit.amount()));
    }

    void asDecided(Collection<Tie> ties) {
        for (Tie tie : ties) {
            LineId refund = LineId.refundOf(tie.wire());
            if (left.containsKey(tie.debit()) && open.containsKey(refund)) {
                pay(tie.debit(), refund, tie.amount());
                tied.add(tie.debit());
            }
        }
        Map<WireKey, Set<LineId>> refunds = ties.stream().collect(Collectors.groupingBy(Tie::debit,
                Collectors.mapping(tie -> LineId.refundOf(tie.wire()), Collectors.toSet())));
        debits.stream().filter(debit -> tied.contains(debit.key())).filter(debit -> payees.owedTo(debit
                .paid()).stream().map(Payable::id).collect(Collectors.toSet())
                .containsAll(refunds.get(debit.key()))).forEach(debit -> paysOn.add(debit.key()));
    }

    /**
     * A refund that people decided is paid by the one debit of its amount to its remitter: by one of all that
     * is open, else each part by one of its own. More debits of an amount than parts of it pay none.
     */
    void decidedRefunds(List<Announced> decided) {
        Map<LineId, List<Money>> byRefund = decided.stream().collect(Collectors.groupingBy(
                one -> LineId.refundOf(one.wire()),
                Collectors.mapping(Announced::amount, Collectors.toList())));
        for (Payable refund : planned) {
            List<Money> parts = byRefund.getOrDefault(refund.id(), List.of());
            if (!parts.isEmpty()) {
                payDecided(refund, openOf(refund), 1);
            }
            parts.stream().distinct().forEach(part -> payDecided(refund, part, Collections.frequency(parts,
                    part)));
        }
    }

    private void payDecided(Payable refund, Money amount, int times) {
        List<Debit> fitting = ofAmount.getOrDefault(amount, List.of()).stream()
                .filter(debit -> isUnused(debit) && refund.isOwedTo(debit.paid())).toList();
        if (fitting.size() <= times) {
            fitting.stream().filter(debit -> amount.isPositive() && !amount.exceeds(openOf(refund)))
                    .forEach(debit -> pay(debit, refund));
        }
    }

    void wholeLines() {
        for (Debit debit : waiting().toList()) {
            owedTo(debit).stream().filter(line -> openOf(line).equals(leftOf(debit))).findFirst()
                    .ifPresent(line -> pay(debit, line));
        }
    }

    void sumsOfLines() {
        for (Debit debit : waiting().toList()) {
            sumOf(owedTo(debit), leftOf(debit)).forEach(line -> pay(debit, line));
        }
    }

    /**
     * A part of a line, or just what parts have left open of several; or all that the payee is owed, and
     * more. A debit that pays nothing yet may do so once others have paid their parts.
     */
    void partsOfLines() {
        List<Debit> before = List.of();
        List<Debit> waiting = waiting().toList();
        while (!waiting.equals(before)) {
            before = waiting;
            before.forEach(this::payParts);
            waiting = waiting().toList();
        }
    }

    private void payParts(Debit debit) {
        List<Payable> owed = owedTo(debit);
        List<Payable> rests = sumOf(owed, leftOf(debit));
        Optional<Payable> larger =
                owed.stream().filter(line -> !leftOf(debit).exceeds(openOf(line))).findFirst();
        if (!rests.isEmpty()) {
            rests.forEach(line -> pay(debit, line));
        } else if (larger.isPresent()) {
            pay(debit, larger.get());
        } else if (!owed.isEmpty() && leftOf(debit).exceeds(sum(owed))) {
            owed.forEach(line -> pay(debit, line));
            tooMuch.add(debit.key());
        }
    }

    Payments payments(boolean underWay) {
        List<PaidLine> lines = planned.stream().map(this::paidLine).toList();
        List<StrayDebit> strays = new ArrayList<>();
        for (Debit debit : debits) {
            if (leftOf(debit).isPositive()) {
                strays.add(new StrayDebit(debit, leftOf(debit), reason(debit, underWay),
                        proposed(debit, underWay)));
            }
        }
        return new Payments(lines, strays);
    }

    private StrayDebit.Reason reason(Debit debit, boolean underWay) {
        if (tied.contains(debit.key())) {
            return StrayDebit.Reason.MORE_THAN_REFUND;
        }
        if (!underWay) {
            return StrayDebit.Reason.BEFORE_RELEASE;
        }
        if (tooMuch.contains(debit.key())) {
            return StrayDebit.Reason.TOO_MUCH;
        }
        if (!debit.namesPayee()) {
            return StrayDebit.Reason.NO_PAYEE;
        }
        if (!owedTo(debit).isEmpty()) {
            return StrayDebit.Reason.NO_SUM;
        }
        boolean known = payees.owedTo(debit.paid()).stream().anyMatch(line -> line.amount().isPositive());
        return known ? StrayDebit.Reason.PAID_BEFORE : StrayDebit.Reason.STRANGER;
    }

    /**
     * Before the closing refunds alone; a debit without a payee may be any line of its amount. A receipt that
     * is nobody's yet may have gone back where remitter and amount fit.
     */
    private List<PaidLine> proposed(Debit debit, boolean underWay) {
        Predicate<Payable> mayBe = line -> openOf(line).equals(leftOf(debit))
                && (!debit.namesPayee() || underWay || line.isOwedTo(debit.paid()))
                || underWay && line.isOwedTo(debit.paid());
        Stream<PaidLine> ofPlan = planned.stream()
                .filter(line -> underWay || line.kind() == Payable.Kind.REFUND)
                .filter(line -> openOf(line).isPositive()).filter(mayBe).map(this::paidLine);
        Stream<PaidLine> notPlanned = perhaps.getOrDefault(leftOf(debit), List.of()).stream()
                .filter(line -> debit.namesPayee() && line.isOwedTo(debit.paid()))
                .map(line -> new PaidLine(line, Money.zero(line.amount().currency())));
        return Stream.concat(ofPlan, notPlanned).toList();
    }

    private PaidLine paidLine(Payable line) {
        return new PaidLine(line, line.amount().minus(openOf(line)));
    }

    private List<Payable> owedTo(Debit debit) {
        return payees.owedTo(debit.paid()).stream().filter(line -> openOf(line).isPositive()).toList();
    }

    /**
     * The first set of lines that adds up to an amount exactly; none where there is no such. No line does so
     * alone any more: it would be paid as a whole.
     */
    private List<Payable> sumOf(List<Payable> owed, Money amount) {
        if (owed.size() < 2 || sum(owed).equals(amount)) {
            return owed.size() < 2 ? List.of() : owed;
        }
        int sets = owed.size() > MAX_LINES_IN_SUMS ? 0 : 1 << owed.size();
        for (int set = 3; set < sets; set++) {
            List<Payable> some = linesIn(set, owed);
            if (sum(some).equals(amount)) {
                return some;
            }
        }
        return List.of();
    }

    private static List<Payable> linesIn(int set, List<Payable> owed) {
        return IntStream.range(0, owed.size()).filter(at -> (set >> at & 1) == 1).mapToObj(owed::get)
                .toList();
    }

    private Money sum(List<Payable> lines) {
        return lines.stream().map(this::openOf).reduce(Money::plus).orElseThrow();
    }

    /** Those that pay nothing yet, and what is left of one that people tied to a refund of its payee. */
    private Stream<Debit> waiting() {
        return debits.stream().filter(debit -> isUnused(debit) || paysOn.contains(debit.key())
                && leftOf(debit).isPositive() && !tooMuch.contains(debit.key()));
    }

    private boolean isUnused(Debit debit) {
        return leftOf(debit).equals(debit.amount());
    }

    private void pay(Debit debit, Payable line) {
        pay(debit.key(), line.id(), leftOf(debit));
    }

    /** Never more than is open, or than is left of the debit. */
    private void pay(WireKey debit, LineId line, Money amount) {
        Money paid = amount.min(open.get(line)).min(left.get(debit));
        open.merge(line, paid, Money::minus);
        left.merge(debit, paid, Money::minus);
    }

    private Money openOf(Payable line) {
        return open.get(line.id());
    }

    private Money leftOf(Debit debit) {
        return left.get(debit.key());
    }
}
