package settle.breaks;

/** What is said of files and statements: codes F. */
public enum FileWording implements Wording {
    F01_TOTAL("The records of {file} add up to {given}; its control file states {stated}."),
    F02_COUNT("{file} holds {given} records; its control file counts {stated}."),
    F03_BALANCE(
            "Opening balance and booked entries of {file} give {given}; its control file states a closing "
                    + "balance of {stated}."),
    F03_PAGES(
            "The page of statement {statement} in {page} opens with {opening}; the one before, in "
                    + "{before}, closed with {closing}."),
    F03_STATEMENTS(
            "Statement {statement} in {source} opens with {opening}; the one before closed with {closing}."),
    F04_COPY("{file} is identical to {original}, which was loaded; it was skipped."),
    F04_SAME("identical to {original}"),
    F05_PAGES("Of statement {statement} in {source} {missing} did not come in any file that can be used."),
    F05_STATEMENTS(
            "Statement {statement} in {source} follows statement {before} in {last}: what lies between is "
                    + "missing."),
    F05_NUMBER("statement {statement}"),
    F05_OF_ACCOUNT("account {account}"),
    F05_OF_CURRENCY("currency {currency}"),
    F05_IN("in {currency}"),
    F05_ACCOUNT("All {entries} entries of {file} are of another account than the escrow account."),
    F05_CURRENCY("All {entries} entries of {file} are in another currency."),
    F05_STATEMENT(
            "The statement of {file} at line {line} is not of the escrow account; nothing of the file was "
                    + "used."),
    /** For F01, F02, F03, F05 and F06: a control within the file. */
    CONTROL("{control} of {file}, line {line}, does not hold: it states {stated}, the records give "
            + "{given}. Nothing of the file was used."),
    F07_RECORD("Line {line} of {file} cannot be read: {reason}. {consequence}"),
    F07_VALID("a valid {column}"),
    F07_EQUAL(
            "{records} records of {file} cannot be read, the first at line {line}: {reason}. {consequence}"),
    F07_LINE("line {line}"),
    F07_MORE("{records} more records of {file} cannot be read. {consequence}"),
    F07_NOTHING_USED("Nothing of the file was used."),
    F07_CORRECTED("Another row under its id counts, so that it blocks nobody."),
    F07_OTHERS_USED("The other records were used."),
    F07_SUBJECT_HELD("The other records were used, and what it is about is held."),
    F07_NOTHING_DECIDED("The other records were used; it decides nothing."),
    F08_UNPROVEN("Nothing proves that {file} is complete; its {entries} entries were used."),
    F08_CONTROLS("count, total or balances in {control}"),
    F09_UNKNOWN("Nothing reads {file}: {reason}."),
    F10_REDELIVERED("{file} came again, and lacks or changes what a delivery of it said before: {rows} in "
            + "number. What is there now counts; the investors concerned wait until {delivery} is accepted or "
            + "mended."),
    /** Candidates of F10: rows, and what became of them. */
    F10_GONE("{row}: no longer there"),
    F10_CHANGED("{row}: {changes}"),
    F10_STATUS("{before} is now {after}"),
    F10_SHARES("now {shares} shares"),
    F10_WARRANTS("now {warrants} warrants"),
    F10_PRICE("now {aggregate} at {price}"),
    F10_ADDRESS("its address is another"),
    F10_NAMES("its names are others"),
    F10_INSTRUCTIONS("its DTC instructions are others"),
    F10_ENTRY("entry {entry} of {amount}[, {payer}]"),
    F10_SUBSCRIPTION("{subscription}, version {version}, {shares} shares"),
    F10_PENDING("PENDING again"),
    F10_AMOUNT("now {amount} {currency}"),
    F10_DIRECTION("now a {direction}"),
    F10_VALUE_DATE("value date {before} is now {after}"),
    F10_BOOKING_DATE("booking date {before} is now {after}"),
    F10_PAYER("the payer is another"),
    F10_TEXT("the text is another"),
    F10_REQUEST("request {request} for {shares} shares"),
    F10_CERTIFICATE("certificate {certificate} of {subscription}"),
    F10_DECISION("decision {decision}, {action}"),
    F11_NO_LINE_END("{file} may be cut: there is no line end at its end. It stood still, and was used."),
    F11_NOT_USED("{file} may be cut: there is no line end at its end. It stood still, but was not used."),
    F11_CHANGING("{file} changed while it was looked at; it is left to the next run.");

    private final Template template;

    FileWording(String template) {
        this.template = new Template(template);
    }

    @Override
    public Template template() {
        return template;
    }
}
