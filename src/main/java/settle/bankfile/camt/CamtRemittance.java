package settle.bankfile.camt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the payer and the bank wrote about a transaction, in one line whose words stay whole. */
final class CamtRemittance {

    /** Characters of a remittance; the texts of a record longer than that are refused. */
    static final int MAX_CHARACTERS = 10_000;

    private CamtRemittance() {}

    /**
     * The free and structured remittance, who stands behind the payer, the payer's reference, the bank's
     * words.
     */
    static List<String> parts(CamtElement details, CamtParties parties, CamtReferences references) {
        List<String> parts = new ArrayList<>(written(details));
        parts.add(parties.ultimate());
        parts.add(references.endToEnd());
        parts.add(details.text("AddtlTxInf"));
        parts.removeIf(String::isEmpty);
        return parts;
    }

    /** The payer's own words, free and structured. */
    static List<String> written(CamtElement details) {
        Stream<CamtElement> structured = details.all("RmtInf", "Strd").stream()
                .flatMap(CamtRemittance::structured);
        return Stream.concat(details.all("RmtInf", "Ustrd").stream(), structured)
                .map(CamtElement::text).filter(text -> !text.isEmpty()).toList();
    }

    /** Parts in one line, each once. */
    static String line(Collection<String> parts) {
        Set<String> once = new LinkedHashSet<>(parts);
        once.remove("");
        return String.join(" ", once);
    }

    private static Stream<CamtElement> structured(CamtElement structured) {
        return Stream.of(structured.all("CdtrRefInf", "Ref"), structured.all("RfrdDocInf", "Nb"),
                structured.all("AddtlRmtInf")).flatMap(List::stream);
    }
}
