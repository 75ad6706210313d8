package settle.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import settle.book.PartyName;
import settle.book.Subscription;
import settle.book.SubscriptionBook;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Subject;
import settle.money.Warrants;
import settle.offering.Offering;

/**
 * Compares the Warrant Register with the book: codes W01 to W03. Withdrawn and rejected subscriptions raise
 * none.
 */
public final class WarrantChecks {

    private final Offering offering;
    private final List<Break> found = new ArrayList<>();

    private WarrantChecks(Offering offering) {
        this.offering = offering;
    }

    /** The breaks of one active subscription's certificates. */
    public static List<Break> of(
            Subscription subscription, List<WarrantCertificate> certificates, Offering offering) {
        WarrantChecks checks = new WarrantChecks(offering);
        if (subscription.isActive()) {
            checks.quantity(subscription, certificates);
            certificates.forEach(certificate -> checks.terms(subscription, certificate));
        }
        return checks.found;
    }

    /** The breaks of the register as a whole: numbers used twice, and lines of no known subscription. */
    public static List<Break> ofRegister(List<WarrantCertificate> register, SubscriptionBook book) {
        List<Break> found = new ArrayList<>();
        Map<String, List<WarrantCertificate>> byNumber = new TreeMap<>();
        for (WarrantCertificate certificate : register) {
            byNumber.computeIfAbsent(certificate.number(), any -> new ArrayList<>()).add(certificate);
            if (book.find(certificate.subscription()).isEmpty()) {
                found.add(about(BreakCode.W02, certificate)
                        .expected("a subscription of the book").actual(certificate.subscription())
                        .saying("Certificate " + certificate.number() + " names " + certificate.subscription()
                                + ", which the book does not know."));
            }
        }
        byNumber.values().stream().filter(same -> same.size() > 1)
                .forEach(same -> usedTwice(same, book, found));
        return found;
    }

    /** The register without lines that say again what another line says, by number, then by place. */
    public static List<WarrantCertificate> register(Collection<WarrantCertificate> lines) {
        Map<String, List<WarrantCertificate>> byNumber = new TreeMap<>();
        lines.stream().sorted(Comparator.comparing(WarrantCertificate::source)).forEach(line -> {
            List<WarrantCertificate> same = byNumber.computeIfAbsent(line.number(), any -> new ArrayList<>());
            if (same.stream().noneMatch(line::saysTheSameAs)) {
                same.add(line);
            }
        });
        return byNumber.values().stream().flatMap(List::stream).toList();
    }

    private static void usedTwice(List<WarrantCertificate> same, SubscriptionBook book, List<Break> found) {
        Set<String> holders = new LinkedHashSet<>();
        for (WarrantCertificate certificate : same) {
            boolean active = book.find(certificate.subscription()).filter(Subscription::isActive).isPresent();
            if (active && holders.add(certificate.subscription().text())) {
                found.add(about(BreakCode.W03, certificate)
                        .expected("1 certificate").actual(same.size() + " certificates")
                        .candidates(same.stream().map(one -> one.source() + ": " + one.subscription() + ", "
                                + one.holder() + ", " + one.warrants()).toList())
                        .saying("Warrant number " + certificate.number() + " is used " + same.size()
                                + " times."));
            }
        }
    }

    private void quantity(Subscription subscription, List<WarrantCertificate> certificates) {
        Warrants due = offering.unit().warrantsFor(subscription.shares()).orElse(subscription.warrants());
        Warrants registered = certificates.stream().map(WarrantCertificate::warrants)
                .reduce(Warrants.NONE, Warrants::plus);
        if (!registered.equals(due)) {
            Break.Draft draft = Break.of(BreakCode.W01, Subject.WARRANT).subscription(subscription.id())
                    .identifiedBy(subscription.id())
                    .expected(due).actual(certificates.isEmpty() ? "none" : registered)
                    .difference(registered.count() - due.count());
            found.add(certificates.isEmpty()
                    ? draft.source(subscription.source())
                            .saying("The register holds no warrant for " + subscription.id() + "; " + due
                                    + " are due.")
                    : draft.warrant(certificates.get(0).number()).source(certificates.get(0).source())
                            .saying("The register holds " + registered + " warrants for " + subscription.id()
                                    + "; "
                                    + due + " are due."));
        }
    }

    private void terms(Subscription subscription, WarrantCertificate certificate) {
        Offering.WarrantTerms terms = offering.warrant();
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        String holder = subscription.registeredHolder();
        if (!PartyName.of(certificate.holder()).comparable().equals(PartyName.of(holder).comparable())) {
            expected.add("holder " + holder);
            actual.add("holder " + certificate.holder());
        }
        differs("exercise price", terms.exercisePrice(), certificate.exercisePrice(), expected, actual);
        differs("issue date", terms.issueDate(), certificate.issueDate(), expected, actual);
        differs("expiration date", terms.expirationDate(), certificate.expirationDate(), expected, actual);
        if (!expected.isEmpty()) {
            found.add(about(BreakCode.W02, certificate)
                    .identifiedBy(certificate.number(), certificate.subscription(), actual)
                    .expected(String.join("; ", expected)).actual(String.join("; ", actual))
                    .saying("Certificate " + certificate.number() + " says " + String.join(", ", actual)
                            + " instead of "
                            + String.join(", ", expected) + "."));
        }
    }

    private static void differs(
            String what, Object due, Object stated, List<String> expected, List<String> actual) {
        if (!due.equals(stated)) {
            expected.add(what + " " + due);
            actual.add(what + " " + stated);
        }
    }

    private static Break.Draft about(BreakCode code, WarrantCertificate certificate) {
        return Break.of(code, Subject.WARRANT).subscription(certificate.subscription())
                .warrant(certificate.number()).source(certificate.source());
    }
}
