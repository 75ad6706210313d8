package settle.correction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import settle.breaks.FileWording;
import settle.decision.Decision;
import settle.delivery.DwacRequest;
import settle.delivery.WarrantCertificate;
import settle.identity.CertificateNumber;
import settle.identity.DecisionId;
import settle.identity.DwacId;
import settle.identity.Spelling;

/** Rows whose id a newer file has no more; one that changed counts as it is now. */
public final class LostIds {

    private LostIds() {}

    public static List<LostRow> ofRequests(List<DwacRequest> earlier, List<DwacRequest> newest) {
        return gone(earlier, newest, DwacRequest::id).stream().map(row -> (LostRow) new LostRow.Request(row,
                FileWording.F10_GONE.with("row", FileWording.F10_REQUEST.with("request", new DwacId(row.id()))
                        .with("shares", row.quantity()))))
                .toList();
    }

    public static List<LostRow> ofCertificates(List<WarrantCertificate> earlier,
            List<WarrantCertificate> newest) {
        return gone(earlier, newest, WarrantCertificate::number).stream()
                .map(row -> (LostRow) new LostRow.Certificate(row, FileWording.F10_GONE.with("row",
                        FileWording.F10_CERTIFICATE.with("certificate", new CertificateNumber(row.number()))
                                .with("subscription", row.subscription()))))
                .toList();
    }

    public static List<LostRow> ofDecisions(List<Decision> earlier, List<Decision> newest) {
        return gone(earlier, newest, Decision::id).stream()
                .map(row -> (LostRow) new LostRow.Decided(row, FileWording.F10_GONE.with("row",
                        FileWording.F10_DECISION.with("decision", new DecisionId(row.id()))
                                .with("action", row.action().name()))))
                .toList();
    }

    private static <R> List<R> gone(List<R> earlier, List<R> newest, Function<R, String> id) {
        Function<R, String> compared = id.andThen(Spelling::compared);
        Set<String> told = new HashSet<>(newest.stream().map(compared).toList());
        return earlier.stream().filter(row -> told.add(compared.apply(row))).toList();
    }
}
