package settle.random;

/** An entry of an escrow statement, with its amount in cents of whatever currency it states. */
record Wire(Row row, Moment moment, long cents) {

    String bankReference() {
        return row.get("bank_reference");
    }
}
