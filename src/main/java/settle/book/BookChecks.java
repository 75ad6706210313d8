package settle.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Subject;
import settle.money.Money;
import settle.money.Shares;
import settle.money.Warrants;
import settle.offering.Offering;

/**
 * What is wrong with the book by itself: codes S01 to S10. Withdrawn and rejected subscriptions raise none.
 */
public final class BookChecks {

    private static final Pattern TAXPAYER_NUMBER = Pattern.compile("\\d{2}-?\\d{7}|\\d{3}-\\d{2}-\\d{4}");
    private static final Pattern PARTICIPANT_NUMBER = Pattern.compile("\\d{4}");
    private static final Pattern NONE_STATED = Pattern.compile("(?i)none\\.?");

    private final Offering offering;
    private final LocalDate today;
    private final List<Break> found = new ArrayList<>();

    private BookChecks(Offering offering, LocalDate today) {
        this.offering = offering;
        this.today = today;
    }

    /**
     * All breaks of a book.
     *
     * @param today the day that the run speaks for: a signature of a later day is none yet
     */
    public static List<Break> of(SubscriptionBook book, Offering offering, LocalDate today) {
        BookChecks checks = new BookChecks(offering, today);
        List<Subscription> active = book.all().stream().filter(Subscription::isActive).toList();
        for (Subscription subscription : active) {
            checks.price(subscription);
            checks.warrants(subscription);
            checks.signatures(subscription);
            checks.taxpayer(subscription);
            checks.delivery(subscription);
            checks.statedExceptions(subscription);
        }
        book.contradictions()
                .forEach((id, contents) -> checks.contradiction(book.find(id).orElseThrow(), contents));
        checks.sameInvestorTwice(active);
        checks.limits(active);
        return checks.found;
    }

    private void price(Subscription subscription) {
        Money due = offering.amountDue(subscription.shares());
        if (!subscription.aggregate().equals(due)) {
            found.add(about(BreakCode.S01, subscription)
                    .expected(due).actual(subscription.aggregate())
                    .difference(subscription.aggregate().minus(due))
                    .saying("The signature page states " + subscription.aggregate().grouped() + " for "
                            + subscription.shares() + " shares; at " + offering.unit().price() + " they are "
                            + due.grouped() + "."));
        }
        if (!subscription.price().equals(offering.unit().price())) {
            found.add(about(BreakCode.S02, subscription)
                    .expected(offering.unit().price()).actual(subscription.price())
                    .difference(subscription.price().perShare().subtract(offering.unit().price().perShare())
                            .toPlainString())
                    .saying("The signature page states a price of " + subscription.price()
                            + "; the offering's is "
                            + offering.unit().price() + "."));
        }
    }

    private void warrants(Subscription subscription) {
        Shares shares = subscription.shares();
        Warrants stated = subscription.warrants();
        Optional<Warrants> due = offering.unit().warrantsFor(shares);
        if (due.isEmpty()) {
            found.add(about(BreakCode.S04, subscription)
                    .expected(offering.unit().exactWarrants(shares).stripTrailingZeros().toPlainString())
                    .actual(stated)
                    .saying(shares
                            + " shares carry no whole number of warrants, and the offering states no policy "
                            + "for the fraction."));
        }
        Warrants floor = offering.unit().floorOfWarrants(shares);
        boolean fits = due.map(stated::equals)
                .orElse(stated.equals(floor) || stated.count() == floor.count() + 1);
        if (!fits) {
            found.add(about(BreakCode.S03, subscription)
                    .expected(due.orElse(floor)).actual(stated)
                    .difference(stated.count() - due.orElse(floor).count())
                    .saying("The signature page states " + stated + " warrants for " + shares + " shares; "
                            + due.orElse(floor) + " go with them."));
        }
    }

    private void signatures(Subscription subscription) {
        boolean investor = subscription.investorSignedOn().filter(day -> !day.isAfter(today)).isPresent();
        boolean company = subscription.companySignedOn().filter(day -> !day.isAfter(today)).isPresent();
        if (!investor || !company) {
            String missing = investor ? "the company" : company ? "the investor" : "either party";
            found.add(about(BreakCode.S06, subscription)
                    .expected("signed by both")
                    .actual("investor " + signed(subscription.investorSignedOn())
                            + ", company " + signed(subscription.companySignedOn()))
                    .saying("The subscription is not signed by " + missing + ", so it is not binding."));
        }
    }

    private static String signed(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("not signed");
    }

    private void taxpayer(Subscription subscription) {
        String number = subscription.taxpayerNumber();
        if (!TAXPAYER_NUMBER.matcher(number).matches()) {
            found.add(about(BreakCode.S07, subscription)
                    .expected("nine digits").actual(number.isEmpty() ? "none" : "malformed")
                    .saying(number.isEmpty()
                            ? "The signature page states no taxpayer number."
                            : "The taxpayer number on the signature page is malformed."));
        }
    }

    private void delivery(Subscription subscription) {
        Subscription.Delivery delivery = subscription.delivery();
        List<String> wrong = new ArrayList<>();
        if (!PARTICIPANT_NUMBER.matcher(delivery.participantNumber()).matches()) {
            wrong.add(delivery.participantNumber().isEmpty()
                    ? "the DTC participant number is missing"
                    : "the DTC participant number \"" + delivery.participantNumber()
                            + "\" has not four digits");
        }
        if (delivery.accountNumber().isEmpty()) {
            wrong.add("the account number is missing");
        }
        if (!wrong.isEmpty()) {
            found.add(about(BreakCode.S08, subscription)
                    .expected("four-digit participant and an account number")
                    .actual("participant \"" + delivery.participantNumber() + "\", account "
                            + (delivery.accountNumber().isEmpty() ? "missing" : "present"))
                    .saying("Exhibit A is incomplete: " + String.join(", ", wrong) + "."));
        }
    }

    private void statedExceptions(Subscription subscription) {
        String stated = subscription.exceptionsStated();
        if (!stated.isEmpty() && !NONE_STATED.matcher(stated).matches()) {
            found.add(about(BreakCode.S10, subscription)
                    .expected("none").actual(stated)
                    .saying("The investor states an exception to its representations: " + stated));
        }
    }

    private void contradiction(Subscription counting, List<Subscription> contents) {
        if (contents.stream().noneMatch(Subscription::isActive)) {
            return;
        }
        found.add(about(BreakCode.S09, counting)
                .expected("one content of version " + counting.version())
                .actual(contents.size() + " contents")
                .candidates(contents.stream()
                        .map(content -> content.source() + ": " + content.shares() + " shares, "
                                + content.parties().investorName() + ", " + content.status()).toList())
                .saying("Version " + counting.version() + " of this subscription was entered "
                        + contents.size() + " times with different content."));
    }

    private void sameInvestorTwice(List<Subscription> active) {
        Map<String, List<Subscription>> byInvestorAndAccount = new TreeMap<>();
        for (Subscription subscription : active) {
            if (!subscription.delivery().accountNumber().isEmpty()) {
                String key = String.join("|", PartyName.of(subscription.parties().investorName())
                        .comparable(),
                        subscription.delivery().participantNumber(), subscription.delivery().accountNumber());
                byInvestorAndAccount.computeIfAbsent(key, any -> new ArrayList<>()).add(subscription);
            }
        }
        for (List<Subscription> same : byInvestorAndAccount.values()) {
            for (Subscription one : same.size() > 1 ? same : List.<Subscription>of()) {
                List<String> others = same.stream().filter(other -> other != one)
                        .map(other -> other.id() + " (" + other.source() + ")").toList();
                found.add(about(BreakCode.S09, one)
                        .identifiedBy(one.id(), "same investor and account")
                        .expected("one subscription").actual(same.size() + " subscriptions")
                        .candidates(others)
                        .saying("The same investor and account subscribed also as "
                                + String.join(", ", others) + "."));
            }
        }
    }

    private void limits(List<Subscription> active) {
        Shares shares = active.stream().map(Subscription::shares).reduce(Shares.NONE, Shares::plus);
        Warrants warrants = active.stream().map(Subscription::warrants).reduce(Warrants.NONE, Warrants::plus);
        over("shares", shares.count(), offering.limits().shares().count());
        over("warrants", warrants.count(), offering.limits().warrants().count());
    }

    private void over(String what, long subscribed, long offered) {
        if (subscribed > offered) {
            found.add(Break.of(BreakCode.S05, Subject.CLOSING).identifiedBy(what)
                    .expected("at most " + offered).actual(subscribed).difference(subscribed - offered)
                    .saying("The book holds " + subscribed + " " + what + "; " + offered + " are offered."));
        }
    }

    private static Break.Draft about(BreakCode code, Subscription subscription) {
        return Break.of(code, Subject.SUBSCRIPTION).subscription(subscription.id())
                .source(subscription.source());
    }
}
