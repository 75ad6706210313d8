package settle.bankfile.camt;

import java.math.BigDecimal;
import java.util.List;
import settle.bankfile.StatementContext;
import settle.breaks.BreakCode;
import settle.statement.BankEntry.Direction;

/** The entries of one statement, against the counts and sums that its {@code TxsSummry} states. */
final class CamtTotals {

    private static final String NUMBER = "NbOfNtries";
    private static final String SUM = "Sum";

    private long credits;
    private long debits;
    private long unreadable;
    private BigDecimal creditSum = BigDecimal.ZERO;
    private BigDecimal debitSum = BigDecimal.ZERO;

    /** Counts an entry of any status: the standard's totals leave none out. */
    void add(CamtBooking booking, boolean readable) {
        BigDecimal amount = booking.amount().decimal();
        if (!readable) {
            unreadable++;
        } else if (booking.direction() == Direction.CREDIT) {
            credits++;
            creditSum = creditSum.add(amount);
        } else {
            debits++;
            debitSum = debitSum.add(amount);
        }
    }

    /** Whether sums and balances can be told: not where an entry could not be read, which is told as such. */
    boolean complete() {
        return unreadable == 0;
    }

    /** Checks what is stated. */
    void check(CamtElement summary, CamtEvents events, CamtNotes notes, StatementContext context) {
        if (summary == CamtElement.NONE) {
            return;
        }
        Check check = new Check(summary, new CamtFields(summary, context), events, notes);
        check.count("TtlNtries", credits + debits + unreadable);
        if (complete()) {
            check.count("TtlCdtNtries", credits);
            check.count("TtlDbtNtries", debits);
            check.sum("TtlNtries", creditSum.add(debitSum));
            check.sum("TtlCdtNtries", creditSum);
            check.sum("TtlDbtNtries", debitSum);
            check.net(creditSum.subtract(debitSum));
        }
        events.malformed(check.fields);
    }

    private record Check(CamtElement summary, CamtFields fields, CamtEvents events, CamtNotes notes) {

        void count(String of, long actual) {
            if (summary.has(of, NUMBER)) {
                fields.count(of, NUMBER).ifPresent(stated -> compare(BreakCode.F02, summary.at(of, NUMBER),
                        of + "/" + NUMBER, stated, BigDecimal.valueOf(actual)));
            }
        }

        void sum(String of, BigDecimal actual) {
            if (summary.has(of, SUM)) {
                fields.sum(of, SUM).ifPresent(stated -> compare(BreakCode.F01, summary.at(of, SUM), of + "/"
                        + SUM, stated, actual));
            }
        }

        /** The net amount: in version 2 beside its direction, later together with it. */
        void net(BigDecimal actual) {
            net(actual, List.of("TtlNtries", "TtlNetNtryAmt"), List.of("TtlNtries", "CdtDbtInd"));
            net(actual, List.of("TtlNtries", "TtlNetNtry", "Amt"),
                    List.of("TtlNtries", "TtlNetNtry", "CdtDbtInd"));
        }

        private void net(BigDecimal actual, List<String> amount, List<String> direction) {
            String[] path = amount.toArray(String[]::new);
            String[] sign = direction.toArray(String[]::new);
            if (!summary.has(path)) {
                return;
            }
            boolean signed = summary.has(sign);
            boolean debit = signed && fields.direction(sign) == Direction.DEBIT;
            String what = String.join("/", path);
            fields.sum(path).ifPresent(stated -> compare(BreakCode.F01, summary.at(path), what,
                    debit ? stated.negate() : stated, signed ? actual : actual.abs()));
        }

        private void compare(
                BreakCode code, CamtElement at, String what, BigDecimal stated, BigDecimal actual) {
            if (stated.compareTo(actual) == 0) {
                notes.proof(what + " " + stated.toPlainString() + " = " + actual.toPlainString());
            } else {
                notes.proof(what + " " + stated.toPlainString() + " ≠ " + actual.toPlainString());
                events.failed(code, at.line(), "TxsSummry/" + what, stated.toPlainString(),
                        actual.toPlainString());
            }
        }
    }
}
