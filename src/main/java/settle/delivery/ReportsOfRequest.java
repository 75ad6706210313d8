package settle.delivery;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import settle.book.PartyName;
import settle.identity.Spelling;

/**
 * What files say last of one request: of one moment, a decided status after PENDING, and of each file its
 * last word. No name of a file decides between words of equal standing: where they differ in more than that,
 * they contradict each other.
 *
 * @param reports one of each file, in a fixed order; never empty
 */
public record ReportsOfRequest(List<DwacRequest> reports) {

    /** In what reports of one moment must agree. */
    private record Said(DwacRequest.Status status, String cusip, long quantity, String participant,
            String accountNumber, String accountName) {}

    private static final Comparator<DwacRequest> BY_WORDS = Comparator.comparing(DwacRequest::stateMoment)
            .thenComparing(DwacRequest::status)
            .thenComparing(ReportsOfRequest::said, Comparator.comparing(Said::quantity)
                    .thenComparing(Said::cusip).thenComparing(Said::participant)
                    .thenComparing(Said::accountNumber).thenComparing(Said::accountName))
            .thenComparing(DwacRequest::source);

    public ReportsOfRequest {
        reports = List.copyOf(reports);
    }

    /** The last reports of every request, in the order of their ids. */
    static List<ReportsOfRequest> latest(Collection<DwacRequest> reports) {
        Map<String, List<DwacRequest>> byId = new TreeMap<>();
        reports.forEach(report -> byId.computeIfAbsent(Spelling.compared(report.id()),
                any -> new ArrayList<>()).add(report));
        return byId.values().stream().map(ReportsOfRequest::lastOf).toList();
    }

    private static ReportsOfRequest lastOf(List<DwacRequest> ofOne) {
        LocalDateTime last = ofOne.stream().map(DwacRequest::stateMoment).max(LocalDateTime::compareTo)
                .orElseThrow();
        List<DwacRequest> then = ofOne.stream().filter(one -> one.stateMoment().equals(last)).toList();
        boolean decided = then.stream().anyMatch(one -> one.status() != DwacRequest.Status.PENDING);
        Map<String, DwacRequest> ofFile = new TreeMap<>();
        then.stream().filter(one -> !decided || one.status() != DwacRequest.Status.PENDING)
                .forEach(one -> ofFile.merge(one.source().file(), one,
                        (before, after) -> DwacRequest.BY_MOMENT.compare(before, after) >= 0 ? before
                                : after));
        return new ReportsOfRequest(List.copyOf(ofFile.values()));
    }

    /** The one that stands for the request: among those that contradict each other, by what they say. */
    public DwacRequest state() {
        return reports.stream().max(BY_WORDS).orElseThrow();
    }

    boolean contradictEachOther() {
        return reports.stream().map(ReportsOfRequest::said).distinct().count() > 1;
    }

    private static Said said(DwacRequest report) {
        return new Said(report.status(), report.cusip().toUpperCase(Locale.ROOT), report.quantity().count(),
                report.participantNumber(), report.accountNumber(),
                PartyName.of(report.accountName()).comparable());
    }
}
