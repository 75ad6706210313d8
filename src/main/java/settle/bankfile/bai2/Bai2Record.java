package settle.bankfile.bai2;

import java.util.List;

/**
 * A logical record of a BAI2 file: a record with all its continuations.
 *
 * @param code such as 16
 * @param line on which it begins
 * @param fields those before its text, without the code
 * @param text the lines of a 16's text; empty for other records
 * @param otherwise the text as it may be read as well, where nobody can tell whether a line was cut amid a
 *     word; the same as the text elsewhere
 * @param pieces how many physical records it counts for: itself and its 88s
 * @param raw as it stands in the file
 * @param faults why it cannot be read as it stands
 */
record Bai2Record(String code, int line, List<String> fields, String text,
        String otherwise, int pieces, String raw,
        List<String> faults) {

    Bai2Record {
        fields = List.copyOf(fields);
        faults = List.copyOf(faults);
    }
}
