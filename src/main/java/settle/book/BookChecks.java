package settle.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import settle.breaks.BookWording;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.BreakDraft;
import settle.breaks.Fact;
import settle.breaks.Figure;
import settle.breaks.FigureList;
import settle.breaks.Sentence;
import settle.breaks.Unit;
import settle.money.Money;
import settle.money.Price;
import settle.money.Shares;
import settle.money.Warrants;
import settle.offering.Offering;

/**
 * What is wrong with the book by itself: codes S01 to S10. Withdrawn and rejected subscriptions raise none.
 */
public final class BookChecks {

    /** What is checked of each active subscription, in the order of the catalogue. */
    private static final List<Check> OF_SUBSCRIPTION = List.of(
            BookChecks::aggregate, // S01
            BookChecks::price, // S02
            BookChecks::warrants, // S03
            BookChecks::fraction, // S04
            BookChecks::signatures, // S06
            BookChecks::taxpayerNumber, // S07
            BookChecks::deliveryInstructions, // S08
            BookChecks::statedExceptions); // S10

    /** What is checked of the book as a whole, in the order of the catalogue. */
    private static final List<CheckOfBook> OF_BOOK = List.of(
            BookChecks::sharesOffered, // S05
            BookChecks::warrantsOffered, // S05
            BookChecks::contradictions, // S09
            BookChecks::sameInvestorTwice); // S09

    private static final Pattern TAXPAYER_NUMBER = Pattern.compile("\\d{2}-?\\d{7}|\\d{3}-\\d{2}-\\d{4}");
    private static final Pattern PARTICIPANT_NUMBER = Pattern.compile("\\d{4}");
    private static final Pattern NONE_STATED = Pattern.compile("(?i)none\\.?");

    private BookChecks() {}

    private interface Check {
        Optional<Break> of(Subscription subscription, Terms terms);
    }

    private interface CheckOfBook {
        List<Break> of(SubscriptionBook book, Terms terms);
    }

    /** What a book is held against. */
    private record Terms(Offering offering, LocalDate today, SubscriptionBook book) {}

    /**
     * All breaks of a book.
     *
     * @param today the day that the run speaks for: a signature of a later day is none yet
     */
    public static List<Break> of(SubscriptionBook book, Offering offering, LocalDate today) {
        Terms terms = new Terms(offering, today, book);
        List<Break> found = new ArrayList<>();
        for (Subscription subscription : book.active()) {
            OF_SUBSCRIPTION.forEach(check -> check.of(subscription, terms).ifPresent(found::add));
        }
        OF_BOOK.forEach(check -> found.addAll(check.of(book, terms)));
        return found;
    }

    private static Optional<Break> aggregate(Subscription subscription, Terms terms) {
        Money due = terms.offering().amountDue(subscription.shares());
        Money stated = subscription.aggregate();
        return stated.equals(due) ? Optional.empty() : Optional.of(ofTerms(BreakCode.S01, subscription, terms)
                .expected(due).actual(stated).difference(Figure.difference(stated, due))
                .saying(BookWording.S01_AGGREGATE.with("stated", stated).with("shares", subscription.shares())
                        .with("price", terms.offering().unit().price()).with("due", due)));
    }

    private static Optional<Break> price(Subscription subscription, Terms terms) {
        Price price = terms.offering().unit().price();
        Price stated = subscription.price();
        return stated.equals(price) ? Optional.empty() : Optional.of(ofTerms(BreakCode.S02, subscription,
                terms)
                .expected(Figure.of(price)).actual(Figure.of(stated))
                .difference(Figure.difference(stated, price))
                .saying(BookWording.S02_PRICE.with("stated", stated).with("price", price)));
    }

    private static Optional<Break> warrants(Subscription subscription, Terms terms) {
        Shares shares = subscription.shares();
        Warrants stated = subscription.warrants();
        Optional<Warrants> exact = terms.offering().unit().warrantsFor(shares);
        Warrants due = exact.orElse(terms.offering().unit().floorOfWarrants(shares));
        boolean roundedUp = exact.isEmpty() && stated.count() == due.count() + 1;
        return stated.equals(due) || roundedUp ? Optional.empty()
                : Optional.of(ofTerms(BreakCode.S03, subscription, terms)
                        .expected(Figure.of(due)).actual(Figure.of(stated))
                        .difference(Figure.difference(stated, due))
                        .saying(BookWording.S03_WARRANTS.with("stated", stated)
                                .with("shares", shares).with("due", due)));
    }

    private static Optional<Break> fraction(Subscription subscription, Terms terms) {
        Shares shares = subscription.shares();
        return terms.offering().unit().warrantsFor(shares).isPresent() ? Optional.empty()
                : Optional.of(ofTerms(BreakCode.S04, subscription, terms)
                        .expected(new Figure.Quantity(
                                terms.offering().unit().exactWarrants(shares).stripTrailingZeros(),
                                Unit.WARRANTS))
                        .actual(Figure.of(subscription.warrants()))
                        .saying(BookWording.S04_FRACTION.with("shares", shares)));
    }

    private static Optional<Break> signatures(Subscription subscription, Terms terms) {
        boolean investor = isSigned(subscription.investorSignedOn(), terms);
        boolean company = isSigned(subscription.companySignedOn(), terms);
        String missing = investor ? "the company" : company ? "the investor" : "either party";
        return investor && company ? Optional.empty() : Optional.of(ofTerms(BreakCode.S06, subscription,
                terms)
                .expected("signed by both")
                .actual(new FigureList(List.of(
                        BookWording.S06_INVESTOR.labelling(signed(subscription.investorSignedOn())),
                        BookWording.S06_COMPANY.labelling(signed(subscription.companySignedOn()))), ", "))
                .saying(BookWording.S06_UNSIGNED.with("missing", missing)));
    }

    private static boolean isSigned(Optional<LocalDate> on, Terms terms) {
        return on.filter(day -> !day.isAfter(terms.today())).isPresent();
    }

    private static Figure signed(Optional<LocalDate> day) {
        return day.map(Figure::of).orElse(Figure.text("not signed"));
    }

    private static Optional<Break> taxpayerNumber(Subscription subscription, Terms terms) {
        String number = subscription.taxpayerNumber();
        BookWording what = number.isEmpty() ? BookWording.S07_NO_NUMBER : BookWording.S07_MALFORMED;
        return TAXPAYER_NUMBER.matcher(number).matches() ? Optional.empty()
                : Optional.of(about(BreakCode.S07, subscription)
                        .expected("nine digits").actual(number.isEmpty() ? "none" : "malformed")
                        .saying(what.sentence()));
    }

    private static Optional<Break> deliveryInstructions(Subscription subscription, Terms terms) {
        Subscription.Delivery delivery = subscription.delivery();
        String participant = delivery.participantNumber();
        boolean noAccount = delivery.accountNumber().isEmpty();
        List<Sentence> faults = new ArrayList<>();
        if (participant.isEmpty()) {
            faults.add(BookWording.S08_NO_PARTICIPANT.sentence());
        } else if (!PARTICIPANT_NUMBER.matcher(participant).matches()) {
            faults.add(BookWording.S08_PARTICIPANT.with("number", participant));
        }
        if (noAccount) {
            faults.add(BookWording.S08_NO_ACCOUNT.sentence());
        }
        return faults.isEmpty() ? Optional.empty() : Optional.of(about(BreakCode.S08, subscription)
                .identifiedBy(subscription.id().text(), participant, delivery.accountNumber())
                .expected("four-digit participant and an account number")
                .actual(new FigureList(List.of(
                        BookWording.S08_FOUND_PARTICIPANT.labelling(Figure.text(participant)),
                        BookWording.S08_FOUND_ACCOUNT
                                .labelling(Figure.text(noAccount ? "missing" : "present"))), ", "))
                .saying(BookWording.S08_INCOMPLETE.with("faults", Fact.several(faults, ", "))));
    }

    private static Optional<Break> statedExceptions(Subscription subscription, Terms terms) {
        String stated = subscription.exceptionsStated();
        return stated.isEmpty() || NONE_STATED.matcher(stated).matches() ? Optional.empty()
                : Optional.of(about(BreakCode.S10, subscription).expected("none").actual(Figure.text(stated))
                        .saying(BookWording.S10_STATED.with("stated", stated)));
    }

    private static List<Break> sharesOffered(SubscriptionBook book, Terms terms) {
        Shares subscribed = book.active().stream().map(Subscription::shares)
                .reduce(Shares.NONE, Shares::plus);
        Shares offered = terms.offering().limits().shares();
        return subscribed.compareTo(offered) <= 0 ? List.of() : List.of(beyond("shares",
                Figure.of(subscribed), Figure.of(offered), Figure.difference(subscribed, offered)));
    }

    private static List<Break> warrantsOffered(SubscriptionBook book, Terms terms) {
        Warrants subscribed = book.active().stream().map(Subscription::warrants)
                .reduce(Warrants.NONE, Warrants::plus);
        Warrants offered = terms.offering().limits().warrants();
        return subscribed.compareTo(offered) <= 0 ? List.of() : List.of(beyond("warrants",
                Figure.of(subscribed), Figure.of(offered), Figure.difference(subscribed, offered)));
    }

    private static Break beyond(String what, Figure subscribed, Figure offered, Figure difference) {
        return Break.of(BreakCode.S05).identifiedBy(what, subscribed.plain(), offered.plain())
                .expected(Figure.atMost(offered)).actual(subscribed).difference(difference)
                .saying(BookWording.S05_BEYOND.with("subscribed", subscribed).with("what", what)
                        .with("offered", offered));
    }

    private static List<Break> contradictions(SubscriptionBook book, Terms terms) {
        List<Break> found = new ArrayList<>();
        book.contradictions().forEach((id, contents) -> {
            if (contents.stream().anyMatch(Subscription::isActive)) {
                found.add(contradiction(book.find(id).orElseThrow(), contents));
            }
        });
        return found;
    }

    private static Break contradiction(Subscription counting, List<Subscription> contents) {
        return about(BreakCode.S09, counting)
                .identifiedBy(Stream.concat(Stream.of(counting.id().text()),
                        contents.stream().map(Subscription::content).sorted()).toArray(String[]::new))
                .expected(BookWording.S09_ONE_CONTENT.labelling(Figure.count(counting.version())))
                .actual(Figure.counted(contents.size(), "content"))
                .candidates(contents.stream().map(content -> BookWording.S09_CONTENT
                        .with("source", content.source()).with("shares", content.shares())
                        .with("investor", content.parties().investorName())
                        .with("status", content.status().name())).toList())
                .saying(BookWording.S09_VERSION.with("version", counting.version())
                        .with("times", contents.size()));
    }

    private static List<Break> sameInvestorTwice(SubscriptionBook book, Terms terms) {
        Map<String, List<Subscription>> byInvestorAndAccount = new TreeMap<>();
        for (Subscription subscription : book.active()) {
            Subscription.Delivery delivery = subscription.delivery();
            if (!delivery.accountNumber().isEmpty()) {
                String key = String.join("|",
                        PartyName.of(subscription.parties().investorName()).comparable(),
                        delivery.participantNumber(), delivery.accountNumber());
                byInvestorAndAccount.computeIfAbsent(key, any -> new ArrayList<>()).add(subscription);
            }
        }
        return byInvestorAndAccount.values().stream().filter(same -> same.size() > 1)
                .flatMap(BookChecks::twice).toList();
    }

    private static Stream<Break> twice(List<Subscription> same) {
        return same.stream().map(one -> {
            List<Sentence> others = same.stream().filter(other -> other != one)
                    .map(other -> (Sentence) BookWording.S09_OTHER.with("subscription", other.id())
                            .with("source", other.source()))
                    .toList();
            return about(BreakCode.S09, one)
                    .identifiedBy(one.id().text(), "same investor and account")
                    .expected("one subscription").actual(Figure.counted(same.size(), "subscription"))
                    .candidates(others)
                    .saying(BookWording.S09_TWICE.with("others", Fact.several(others, ", ")));
        });
    }

    /**
     * A fault of the terms on a signature page. That of an amended page is told from that of the first one:
     * what people accept of the one they have not accepted of the other.
     */
    private static BreakDraft ofTerms(BreakCode code, Subscription subscription, Terms terms) {
        BreakDraft draft = about(code, subscription);
        return terms.book().amended().contains(subscription.id())
                ? draft.identifiedBy(subscription.id().text(), subscription.terms()) : draft;
    }

    private static BreakDraft about(BreakCode code, Subscription subscription) {
        return Break.of(code).about(subscription.id()).source(subscription.source());
    }
}
