package settle.random;

import static settle.random.ScenarioGroup.GROUP;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Wires of one manager for several of its funds, without references. */
final class GroupScenarios {
    private static final int NO_OTHER_WAY = 1;
    private static final Comparator<Wire> ORDER_OF_WIRES = Comparator
            .comparing((Wire wire) -> wire.moment().order())
            .thenComparing(Wire::bankReference);

    private GroupScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.clean(GROUP, "lump for all funds", 3, GroupScenarios::all),
                Scenario.clean(GROUP, "a manager's wires fund by fund", 3, GroupScenarios::oneByOne),
                Scenario.clean(GROUP, "two lumps", 2, GroupScenarios::twoLumps),
                Scenario.clean(GROUP, "lump for what references left open", 2,
                        GroupScenarios::afterReference),
                Scenario.clean(GROUP, "equal wires for equal amounts", 2, GroupScenarios::interchangeable),
                Scenario.messy(GROUP, "lump for some funds", 2, GroupScenarios::some),
                Scenario.messy(GROUP, "lump that fits nothing", 2, GroupScenarios::none),
                Scenario.messy(GROUP, "lump that fits twice", 2, GroupScenarios::ambiguous),
                Scenario.messy(GROUP, "fewer equal wires than equal amounts", 2,
                        GroupScenarios::tooFewEqualWires));
    }

    private static void all(Draft d) {
        String manager = d.names.fresh();
        lump(d, manager, d.book.funds(manager, d.differentShares(d.dice.between(2, 6))));
    }

    private static void oneByOne(Draft d) {
        String manager = d.names.fresh();
        List<Long> shares = sharesWithSingleSums(d, d.dice.between(2, 4));
        d.book.funds(manager, shares).forEach(fund -> lump(d, manager, List.of(fund)));
    }

    private static void twoLumps(Draft d) {
        String manager = d.names.fresh();
        List<Long> shares = sharesWithSingleSums(d, d.dice.between(3, 6));
        List<Subscription> funds = d.book.funds(manager, shares);
        int cut = d.dice.between(1, funds.size() - 1);
        lump(d, manager, funds.subList(0, cut));
        lump(d, manager, funds.subList(cut, funds.size()));
    }

    private static void afterReference(Draft d) {
        String manager = d.names.fresh();
        List<Subscription> funds = d.book.funds(manager, d.differentShares(d.dice.between(2, 5)));
        d.payByReference(funds.get(0));
        lump(d, manager, funds.subList(1, funds.size()));
    }

    /** As many equal wires as equal amounts: paired in the order of wires and of ids. */
    private static void interchangeable(Draft d) {
        String manager = d.names.fresh();
        int count = d.dice.between(2, 4);
        List<Subscription> funds = d.book.funds(manager, same(d.evenShares(), count)).stream()
                .sorted(Comparator.comparing(Subscription::id)).toList();
        Moment shared = d.moments.any();
        List<Wire> wires = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Moment moment = d.dice.chance(40) ? shared : d.moments.any();
            String payer = d.spelling.payer(manager);
            wires.add(d.cash.pay(funds.get(i).dueCents(), payer, d.spelling.chatter(), moment));
        }
        wires.sort(ORDER_OF_WIRES);
        for (int i = 0; i < count; i++) {
            d.cash.applied(funds.get(i), wires.get(i), wires.get(i).cents(), Rule.GROUP_PARTY);
        }
    }

    private static void some(Draft d) {
        String manager = d.names.fresh();
        List<Long> shares = sharesWithSingleSums(d, d.dice.between(2, 6));
        List<Subscription> funds = d.book.funds(manager, shares);
        int cut = d.dice.between(1, funds.size() - 1);
        lump(d, manager, funds.subList(0, cut));
        funds.subList(cut, funds.size()).forEach(fund -> d.expectAboutInvestor("C01", fund));
    }

    private static void none(Draft d) {
        String manager = d.names.fresh();
        List<Subscription> funds = d.book.funds(manager, d.differentShares(d.dice.between(2, 5)));
        List<Long> due = funds.stream().map(Subscription::dueCents).toList();
        long cents;
        do {
            long nearly = Subsets.sum(due.subList(0, d.dice.between(1, due.size())));
            cents = nearly + d.dice.pick(-1L, 1L, 2_000L, -2_000L, 50_000L);
        } while (Subsets.adding(due, cents) > 0);
        Wire wire = d.arrives(cents, manager);
        d.expectAboutWire("C06", wire);
        funds.forEach(fund -> d.expectAboutInvestor("C01", fund));
    }

    /** Four funds of which two pairs owe the same sum. */
    private static void ambiguous(Draft d) {
        String manager = d.names.fresh();
        long first = d.evenShares() + 2_000;
        long second = d.evenShares() + 2_000;
        long shift = d.dice.between(1, 900) * 2L;
        List<Long> shares = List.of(first, second, first + shift, second - shift);
        List<Subscription> funds = d.book.funds(manager, shares);
        long cents = funds.get(0).dueCents() + funds.get(1).dueCents();
        Wire wire = d.arrives(cents, manager);
        d.expectAboutWire("C09", wire);
        funds.forEach(fund -> d.expectAboutInvestor("C01", fund));
    }

    private static void tooFewEqualWires(Draft d) {
        String manager = d.names.fresh();
        int wires = d.dice.between(1, 2);
        List<Subscription> funds = d.book.funds(manager, same(d.evenShares(), wires + 1));
        for (int i = 0; i < wires; i++) {
            Wire wire = d.arrives(funds.get(0).dueCents(), manager);
            d.expectAboutWire("C09", wire);
        }
        funds.forEach(fund -> d.expectAboutInvestor("C01", fund));
    }

    private static void lump(Draft d, String manager, List<Subscription> funds) {
        long sum = funds.stream().mapToLong(d.cash::open).sum();
        Wire wire = d.arrives(sum, manager);
        funds.forEach(fund -> d.cash.applied(fund, wire, d.cash.open(fund), Rule.GROUP_PARTY));
    }

    /** Shares of which no two choices have the same sum: every lump has one explanation in any order. */
    private static List<Long> sharesWithSingleSums(Draft d, int count) {
        while (true) {
            List<Long> shares = d.differentShares(count);
            boolean single = IntStream.range(1, 1 << count)
                    .allMatch(choice -> Subsets.adding(shares, sumOf(shares, choice)) == NO_OTHER_WAY);
            if (single) {
                return shares;
            }
        }
    }

    private static long sumOf(List<Long> shares, int choice) {
        return IntStream.range(0, shares.size())
                .filter(i -> (choice >> i & 1) == 1)
                .mapToLong(shares::get).sum();
    }

    private static List<Long> same(long shares, int count) {
        List<Long> result = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> result.add(shares));
        return result;
    }
}
