package settle.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.book.PartyName;
import settle.book.Subscription;
import settle.book.SubscriptionBook;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.BreakDraft;
import settle.breaks.DeliveryWording;
import settle.breaks.Figure;
import settle.breaks.FigureList;
import settle.breaks.Sentence;
import settle.identity.CertificateNumber;
import settle.identity.Spelling;
import settle.identity.SubscriptionId;
import settle.money.Warrants;
import settle.offering.Offering;

/**
 * Compares the Warrant Register with the book: codes W01 to W03. Withdrawn and rejected subscriptions raise
 * none.
 */
public final class WarrantChecks {

    /** What is checked of each active subscription, in the order of the catalogue. */
    private static final List<Check> OF_SUBSCRIPTION = List.of(
            WarrantChecks::quantity, // W01
            WarrantChecks::terms); // W02

    /** What is checked of the register as a whole, in the order of the catalogue. */
    private static final List<CheckOfRegister> OF_REGISTER = List.of(
            WarrantChecks::unknownSubscriptions, // W02
            WarrantChecks::numbersUsedTwice); // W03

    private WarrantChecks() {}

    private interface Check {
        Stream<Break> of(Subscription subscription, List<WarrantCertificate> certificates, Offering offering);
    }

    private interface CheckOfRegister {
        Stream<Break> of(List<WarrantCertificate> register, SubscriptionBook book);
    }

    /** The breaks of one active subscription's certificates. */
    public static List<Break> of(
            Subscription subscription, List<WarrantCertificate> certificates, Offering offering) {
        return !subscription.isActive() ? List.of() : OF_SUBSCRIPTION.stream()
                .flatMap(check -> check.of(subscription, certificates, offering)).toList();
    }

    /** The breaks of the register as a whole: lines of no known subscription, and numbers used twice. */
    public static List<Break> ofRegister(List<WarrantCertificate> register, SubscriptionBook book) {
        return OF_REGISTER.stream().flatMap(check -> check.of(register, book)).toList();
    }

    /** The register without lines that say again what another line says, by number, then by place. */
    public static List<WarrantCertificate> register(Collection<WarrantCertificate> lines) {
        Map<String, List<WarrantCertificate>> byNumber = new TreeMap<>();
        lines.stream().sorted(Comparator.comparing(WarrantCertificate::source)).forEach(line -> {
            List<WarrantCertificate> same = byNumber.computeIfAbsent(Spelling.compared(line.number()),
                    any -> new ArrayList<>());
            if (same.stream().noneMatch(line::saysTheSameAs)) {
                same.add(line);
            }
        });
        return byNumber.values().stream().flatMap(List::stream).toList();
    }

    private static Stream<Break> quantity(
            Subscription subscription, List<WarrantCertificate> certificates, Offering offering) {
        Warrants due = subscription.warrantsDue(offering.unit());
        Warrants registered = certificates.stream().map(WarrantCertificate::warrants)
                .reduce(Warrants.NONE, Warrants::plus);
        if (registered.equals(due)) {
            return Stream.empty();
        }
        BreakDraft draft = Break.of(BreakCode.W01).about(subscription.id())
                .identifiedBy(subscription.id().text())
                .expected(Figure.of(due)).difference(Figure.difference(registered, due));
        if (certificates.isEmpty()) {
            return Stream.of(draft.actual("none").source(subscription.source())
                    .saying(DeliveryWording.W01_NONE.with("subscription", subscription.id())
                            .with("due", due)));
        }
        WarrantCertificate first = certificates.get(0);
        return Stream.of(draft.identifiedBy(subscription.id().text(), registered.toString())
                .about(new CertificateNumber(first.number())).source(first.source())
                .actual(Figure.of(registered))
                .saying(DeliveryWording.W01_QUANTITY.with("registered", registered)
                        .with("subscription", subscription.id()).with("due", due)));
    }

    private static Stream<Break> terms(
            Subscription subscription, List<WarrantCertificate> certificates, Offering offering) {
        return certificates.stream().flatMap(certificate -> {
            List<Term> differing = differing(subscription, certificate, offering.warrant());
            return differing.isEmpty() ? Stream.empty() : Stream.of(wrong(certificate, differing));
        });
    }

    private static Break wrong(WarrantCertificate certificate, List<Term> differing) {
        List<Figure> due = differing.stream().map(Term::due).toList();
        List<Figure> stated = differing.stream().map(Term::stated).toList();
        return about(BreakCode.W02, certificate)
                .identifiedBy(certificate.number(), certificate.subscription().text(),
                        "[" + new FigureList(stated, ", ").spoken() + "]")
                .expected(new FigureList(due, "; ")).actual(new FigureList(stated, "; "))
                .saying(DeliveryWording.W02_TERMS
                        .with("certificate", new CertificateNumber(certificate.number()))
                        .with("stated", new FigureList(stated, ", "))
                        .with("expected", new FigureList(due, ", ")));
    }

    /** A term of a certificate: as it should be, and as the register states it. */
    private record Term(Figure due, Figure stated) {

        static Term of(DeliveryWording label, Figure due, Figure stated) {
            return new Term(label.labelling(due), label.labelling(stated));
        }
    }

    private static List<Term> differing(Subscription subscription, WarrantCertificate certificate,
            Offering.WarrantTerms terms) {
        List<Term> differing = new ArrayList<>();
        String holder = subscription.registeredHolder();
        if (!PartyName.of(certificate.holder()).comparable().equals(PartyName.of(holder).comparable())) {
            differing.add(Term.of(DeliveryWording.W02_HOLDER, Figure.text(holder),
                    Figure.text(certificate.holder())));
        }
        Stream.of(
                Term.of(DeliveryWording.W02_PRICE, Figure.of(terms.exercisePrice()),
                        Figure.of(certificate.exercisePrice())),
                Term.of(DeliveryWording.W02_ISSUED, Figure.of(terms.issueDate()),
                        Figure.of(certificate.issueDate())),
                Term.of(DeliveryWording.W02_EXPIRES, Figure.of(terms.expirationDate()),
                        Figure.of(certificate.expirationDate())))
                .filter(term -> !term.due().equals(term.stated())).forEach(differing::add);
        return differing;
    }

    private static Stream<Break> unknownSubscriptions(
            List<WarrantCertificate> register, SubscriptionBook book) {
        return register.stream().filter(line -> book.find(line.subscription()).isEmpty())
                .map(line -> about(BreakCode.W02, line)
                        .expected("a subscription of the book").actual(Figure.text(line.subscription()
                                .text()))
                        .saying(DeliveryWording.W02_UNKNOWN
                                .with("certificate", new CertificateNumber(line.number()))
                                .with("subscription", line.subscription())));
    }

    private static Stream<Break> numbersUsedTwice(List<WarrantCertificate> register, SubscriptionBook book) {
        return register.stream()
                .collect(Collectors.groupingBy(line -> Spelling.compared(line.number()), TreeMap::new,
                        Collectors.toList()))
                .values().stream().filter(same -> same.size() > 1)
                .flatMap(same -> usedTwice(same, book));
    }

    /** One break for every active subscription that the number is used for. */
    private static Stream<Break> usedTwice(List<WarrantCertificate> same, SubscriptionBook book) {
        Set<SubscriptionId> told = new HashSet<>();
        List<Sentence> uses = same.stream().map(one -> (Sentence) DeliveryWording.W03_CERTIFICATE
                .with("source", one.source()).with("subscription", one.subscription())
                .with("holder", one.holder()).with("warrants", one.warrants())).toList();
        return same.stream()
                .filter(one -> book.find(one.subscription()).filter(Subscription::isActive).isPresent())
                .filter(one -> told.add(one.subscription()))
                .map(one -> about(BreakCode.W03, one)
                        .expected(Figure.counted(1, "certificate"))
                        .actual(Figure.counted(same.size(), "certificate"))
                        .candidates(uses)
                        .saying(DeliveryWording.W03_TWICE
                                .with("certificate", new CertificateNumber(one.number()))
                                .with("times", same.size())));
    }

    private static BreakDraft about(BreakCode code, WarrantCertificate certificate) {
        return Break.of(code).about(certificate.subscription())
                .about(new CertificateNumber(certificate.number())).source(certificate.source());
    }
}
