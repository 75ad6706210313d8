package settle.breaks;

/** What is said of DWAC requests and of warrants: codes D and W. */
public enum DeliveryWording implements Wording {
    D01_NONE("The broker has entered no DWAC request for the {shares} shares of {subscription}."),
    D01_UNREAD("A row of a DWAC list for {subscription} cannot be read, and no other request is there.",
            "Have the row that cannot be read mended; the broker has nothing to enter anew."),
    D02_QUANTITY("Request {request} is for {quantity} shares; {shares} are subscribed."),
    D03_PARTICIPANT("Request {request} is of participant {participant}; Exhibit A names {expected}."),
    D04_NUMBER("The account number of request {request} is not that of Exhibit A."),
    D04_NAME("The account name of request {request} is not that of Exhibit A."),
    D04_BOTH("The account number and name of request {request} is not that of Exhibit A."),
    D05_CUSIP("Request {request} is for CUSIP {cusip}, not {expected}."),
    D06_FAILED("Request {request} is {status}[ ({reason})], and no good one was entered after it."),
    D07_SEVERAL(
            "{requests} requests are pending or approved for {subscription}, for {shares} shares in all."),
    D07_REQUEST("{request}: {quantity} shares, {status}, entered {entered}"),
    D07_CONTRADICTED(
            "Files report request {request} of one moment in different ways; none of them is the later."),
    D07_REPORT("{source}: {quantity} shares, {status}, participant {participant}"),
    D08_FREE(
            "Request {request} was approved[ at {moment}] though {subscription} is not fully funded: "
                    + "shares were delivered free."),
    /** For D08 and D11: what was found. */
    APPROVED_AT("approved at {moment}"),
    D09_PENDING("Request {request} is still pending after the DWAC cut-off."),
    D09_TERMINATED("Request {request} is still pending though the offering is terminated.",
            "The transfer agent rejects the request: no shares are delivered."),
    D09_BY("decided by {moment}"),
    D10_NONE(
            "Request {request} for {quantity} shares at participant {participant} belongs to no active "
                    + "subscription."),
    D10_SEVERAL(
            "Request {request} for {quantity} shares at participant {participant} belongs to more than one "
                    + "active subscription."),
    D10_UNREAD(
            "Request {request} for {quantity} shares is for the account of {unread}, of which a row of "
                    + "the book cannot be read.",
            "Have the row that cannot be read mended; the request waits for it."),
    D10_UNREAD_ACCOUNT(
            "Request {request} for {quantity} shares is for an account that stands in a row of the book "
                    + "which cannot be read.",
            "Have the row that cannot be read mended; the request waits for it."),
    D10_CANDIDATE("{subscription}: its account too, so it proves nothing"),
    D11_EARLY("Request {request} was approved[ at {moment}], before the closing went ahead."),
    W01_NONE("The register holds no warrant for {subscription}; {due} are due."),
    W01_UNREAD("A row of the register for {subscription} cannot be read, and no other certificate is there.",
            "Have the row that cannot be read mended; nothing is to be issued anew."),
    W01_QUANTITY("The register holds {registered} warrants for {subscription}; {due} are due."),
    W02_UNKNOWN("Certificate {certificate} names {subscription}, which the book does not know."),
    W02_UNREAD("Certificate {certificate} names {subscription}, of which a row of the book cannot be read.",
            "Have the row that cannot be read mended; the certificate waits for it."),
    W02_TERMS("Certificate {certificate} says {stated} instead of {expected}."),
    W02_HOLDER("holder {value}"),
    W02_PRICE("exercise price {value}"),
    W02_ISSUED("issue date {value}"),
    W02_EXPIRES("expiration date {value}"),
    W03_TWICE("Warrant number {certificate} is used {times} times."),
    W03_CERTIFICATE("{source}: {subscription}, {holder}, {warrants}");

    private final Template template;

    DeliveryWording(String template) {
        this(template, "");
    }

    DeliveryWording(String template, String nextAction) {
        this.template = new Template(template, nextAction);
    }

    @Override
    public Template template() {
        return template;
    }
}
