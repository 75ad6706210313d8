package settle.breaks;

/** Why a part of a wire is for a subscription: what a person can check against the files. */
public enum AllocationWording implements Wording {
    BY_REFERENCE("{amount} of wire {wire}: its remittance names {subscription}, open for {open}."),
    BY_REFERENCES(
            "{amount} of wire {wire}: its remittance names {subscriptions}, whose open amounts add up to it "
                    + "exactly."),
    BY_PARTY("{amount} of wire {wire}: the payer is a party of {subscription} alone, open for {open}."),
    BY_PARTIES(
            "{amount} of wire {wire}: the payer is a party of {subscriptions}; it fits the open amounts of "
                    + "one set of them, {subscription} in it for {open}."),
    BY_DECISION("{amount} of wire {wire}: {why}"),
    /** Of several decisions on one wire and one subscription. */
    SHARE("{amount} by {why}");

    private final Template template;

    AllocationWording(String template) {
        this.template = new Template(template);
    }

    @Override
    public Template template() {
        return template;
    }
}
