package settle.bankfile.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The layouts of banks that write fields of their own, each behind its code and each once, behind what the
 * payer wrote: {@code /PT/FT/PY/CPST-017/BO1/ACME FUND LP/OB3/FIRST BANK}. The fields that end such a text
 * are the bank's; a code that stands twice was written by the payer where it stands first.
 */
enum CodedLayout {
    CITIBANK(Set.of("PT", "FR", "TRID", "ENDT"), "", "BI", "BN", "BO", "BO1", "BO2", "BO3", "BO4", "OB",
            "OB1",
            "OB2", "OB3", "OB4", "EI", "CTC"),
    GOLDMAN_SACHS(Set.of("REMI", "REMITTANCE INFO"), "EREF", "EREF", "CREF", "IDNM", "CRNM", "DBNM", "DBIC",
            "CBIC", "DACT",
            "CACT", "DABA", "CABA", "CHKN");

    private final Set<String> marks;
    private final String firstCode;
    private final Set<String> codes;

    /**
     * A layout.
     *
     * @param marks codes one of which goes before what the payer wrote, or begins it
     * @param firstCode of the fields behind it; empty where any may be
     */
    CodedLayout(Set<String> marks, String firstCode, String... codes) {
        this.marks = marks;
        this.firstCode = firstCode;
        this.codes = Set.copyOf(Arrays.asList(codes));
    }

    /**
     * The layout of a text whose payer's words begin at a place among its parts; empty for any other text.
     */
    static Optional<CodedLayout> of(List<Part> parts, int remittance) {
        return Arrays.stream(values())
                .filter(layout -> parts.subList(0, remittance + 1).stream()
                        .anyMatch(part -> layout.marks.contains(part.label())))
                .findFirst();
    }

    /** At which place the bank's fields begin that end a text; beyond its parts where there are none. */
    int tail(List<Part> parts, int remittance) {
        Set<String> seen = new HashSet<>();
        int begin = parts.size();
        while (begin > remittance + 1 && isCode(parts.get(begin - 1))
                && codes.contains(parts.get(begin - 1).label()) && seen.add(parts.get(begin - 1).label())) {
            begin--;
        }
        while (begin < parts.size() && !firstCode.isEmpty() && !parts.get(begin).label().equals(firstCode)) {
            begin++;
        }
        return begin;
    }

    /** Goldman Sachs writes a code a line; Citibank two, or all of them between slashes. */
    private boolean isCode(Part part) {
        return part.known() && (part.atLineStart() || this == CITIBANK);
    }
}
