package settle.random;

import java.time.LocalDateTime;
import java.util.Locale;

/**
 * The offering of one random closing, and which optional things arrive for it. Amounts are US cents.
 *
 * @param statesBalances whether the escrow files roll from an opening to a closing balance
 * @param releasedAt when the closing went ahead, or null
 */
record Deal(String id, ClosingDay day, long priceCents, long bandCents, boolean floorsOddShares,
        boolean statesBalances, boolean keepsRegister, boolean expectsRegister, LocalDateTime releasedAt,
        boolean statesConditions) {

    static final String CUSIP = "14067D102";
    static final String ESCROW_ACCOUNT = "8025720131";

    static Deal of(long seed, Dice dice, Temper temper, boolean withRegister) {
        ClosingDay day = dice.pick(ClosingDay.MORNING, ClosingDay.MORNING, ClosingDay.MORNING,
                ClosingDay.LATE_MORNING, ClosingDay.EVENING);
        String id = "random-" + Long.toUnsignedString(seed) + "-" + temper.name().toLowerCase(Locale.ROOT);
        long price = dice.pick(114L, 114L, 114L, 87L, 250L, 1005L);
        long band = dice.pick(7_500L, 7_500L, 2_500L, 5_050L);
        boolean register = dice.chance(30) || withRegister;
        LocalDateTime released = day.released() ? ClosingDay.DATE.atTime(10, dice.between(15, 40)) : null;
        return new Deal(id, day, price, band, dice.chance(20), dice.chance(50), register,
                register && dice.chance(50), released, dice.chance(40));
    }

    long due(long shares) {
        return Math.multiplyExact(shares, priceCents);
    }

    /** The offering file; the limits are an argument, because the book is known last. */
    String offeringFile(long shareLimit, long warrantLimit) {
        return """
                offering:
                  id: %s
                  issuer: Capstone Turbine Corporation
                  zone: America/New_York
                  security: { cusip: "%s", fast-agent-number: "7800" }
                  unit: { price: %s, currency: USD, warrants-per-share: 0.5, odd-shares: %s }
                  limits: { shares: %d, warrants: %d }
                  warrant: { exercise-price: 1.30, issue-date: 2007-01-24, expiration-date: 2012-01-23 }
                %s  escrow: { bank: PNC Bank New Jersey, aba: "031207607", account-number: "%s",
                            account-name: Lowenstein Sandler Attorney Trust Special A/C IV,
                            bank-charge-band: %s }
                  fees:
                    - { name: Placement fee, payee: "A.G. Edwards & Sons, Inc.", rate: 0.048,
                        paid-from-escrow: true }
                    - { name: Advisory fee, payee: First Albany Capital, rate: 0.012,
                        paid-from-escrow: false }
                  expenses: { payee: "A.G. Edwards & Sons, Inc.", cap: 125000.00, invoiced: 0.00 }
                  expects: [subscriptions, escrow, dwac%s]
                """.formatted(id, CUSIP, Cents.plain(priceCents), floorsOddShares ? "FLOOR" : "HOLD",
                shareLimit, warrantLimit, closing(), ESCROW_ACCOUNT, Cents.plain(bandCents),
                expectsRegister ? ", warrants" : "");
    }

    private String closing() {
        String released = releasedAt == null ? "" : "    released-at: \"" + releasedAt + "\"\n";
        String conditions = statesConditions
                ? "    conditions: [ { name: Opinion of counsel, satisfied-on: 2007-01-23 } ]\n" : "";
        return """
                %sclosing:
                    signed-on: 2007-01-18
                    funding-deadline: 2007-01-19
                    cut-off: "2007-01-24T10:00"
                    dwac-cut-off: "2007-01-24T17:30"
                """.formatted("  ") + released + conditions;
    }
}
