package settle.random;

/**
 * A row of an escrow file.
 *
 * @param repeat whether it tells again of a wire that another file tells of, in which it must not stand
 */
record EscrowEntry(Row row, Moment moment, boolean repeat) {

    String bankReference() {
        return row.get("bank_reference");
    }

    /** Of the escrow account, in its currency. */
    boolean own() {
        return row.get("account_number").equals(Deal.ESCROW_ACCOUNT) && row.get("currency").equals("USD");
    }

    boolean booked() {
        return !row.get("status").equals("PENDING");
    }

    long cents() {
        return Cents.parse(row.get("amount"));
    }

    /** What it adds to the balance of the account that it states. */
    long balanceCents() {
        if (!booked()) {
            return 0;
        }
        return row.get("direction").equals("CREDIT") ? cents() : -cents();
    }
}
