package settle.cash.apply;

import java.util.List;
import java.util.Optional;
import settle.breaks.BreakCode;
import settle.offering.Offering;

/**
 * What people are told of the money of a subscription once all passes have looked: facts, which {@link
 * FundingBreaks} words.
 */
record FundingWhy(Kind kind, Ledger ledger, List<Allocation> allocations) {

    /** What is found. */
    enum Kind {
        /** Nothing has arrived, and nothing says why. */
        NOTHING_CAME(BreakCode.C01),
        SHORT(BreakCode.C02),
        /** It lacks no more than a bank may charge. */
        CHARGED(BreakCode.C03),
        /** Several wires fund it, none of which leaves an excess. */
        ADDS_UP(BreakCode.C05);

        private final BreakCode code;

        Kind(BreakCode code) {
            this.code = code;
        }
    }

    FundingWhy {
        allocations = List.copyOf(allocations);
    }

    /** @param explained whether something says why nothing has arrived */
    static Optional<FundingWhy> of(Ledger ledger, List<Allocation> allocations, boolean explained,
            Offering offering) {
        if (!ledger.subscription().isActive()) {
            return Optional.empty();
        }
        Optional<Kind> kind = switch (ledger.funding().status()) {
            case UNFUNDED -> Optional.of(Kind.NOTHING_CAME).filter(any -> !explained && ledger.isOpen());
            case SHORT -> Optional.of(ledger.open().exceeds(offering.escrow().bankChargeBand()) ? Kind.SHORT
                    : Kind.CHARGED);
            case FUNDED, OVER -> Optional.of(Kind.ADDS_UP).filter(any -> allocations.size() > 1
                    && allocations.stream().noneMatch(FundingWhy::leavesAnExcess));
        };
        return kind.map(found -> new FundingWhy(found, ledger, allocations));
    }

    BreakCode code() {
        return kind.code;
    }

    private static boolean leavesAnExcess(Allocation allocation) {
        return switch (allocation.rule()) {
            case REFERENCE, PARTY -> allocation.wire().amount().exceeds(allocation.amount());
            case GROUP_REFERENCE, GROUP_PARTY, DECISION -> false;
        };
    }
}
