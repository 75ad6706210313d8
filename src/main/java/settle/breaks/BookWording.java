package settle.breaks;

import java.util.Set;

/** What is said of subscriptions: codes S. */
public enum BookWording implements Wording {
    S01_AGGREGATE("The signature page states {stated} for {shares} shares; at {price} they are {due}."),
    S02_PRICE("The signature page states a price of {stated}; the offering's is {price}."),
    S03_WARRANTS("The signature page states {stated} warrants for {shares} shares; {due} go with them."),
    S04_FRACTION(
            "{shares} shares carry no whole number of warrants, and the offering states no policy for the "
                    + "fraction."),
    S05_BEYOND("The book holds {subscribed} {what}; {offered} are offered."),
    S06_UNSIGNED("The subscription is not signed by {missing}, so it is not binding."),
    S06_INVESTOR("investor {signed}"),
    S06_COMPANY("company {signed}"),
    S07_NO_NUMBER("The signature page states no taxpayer number."),
    S07_MALFORMED("The taxpayer number on the signature page is malformed."),
    S08_INCOMPLETE("Exhibit A is incomplete: {faults}."),
    S08_NO_PARTICIPANT("the DTC participant number is missing"),
    S08_PARTICIPANT("the DTC participant number \"{number}\" has not four digits"),
    S08_NO_ACCOUNT("the account number is missing"),
    S08_FOUND_PARTICIPANT("participant \"{number}\""),
    S08_FOUND_ACCOUNT("account {state}"),
    S09_VERSION("Version {version} of this subscription was entered {times} times with different content."),
    S09_ONE_CONTENT("one content of version {version}"),
    S09_CONTENT("{source}: {shares} shares, {investor}, {status}"),
    S09_TWICE("The same investor and account subscribed also as {others}."),
    S09_OTHER("{subscription} ({source})"),
    S10_STATED("The investor states an exception to its representations: {stated}");

    private final Template template;

    BookWording(String template) {
        this.template = new Template(template);
    }

    /** Which of several contents of one version counts, a waiver cannot say. */
    @Override
    public Set<WayOut.By> barred() {
        return this == S09_VERSION ? Set.of(WayOut.By.WAIVE) : Set.of();
    }

    @Override
    public Template template() {
        return template;
    }
}
