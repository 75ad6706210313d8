package settle.bankfile.text;

/**
 * A label in a text, and what stands behind it up to the next label.
 *
 * @param label its spelling as the table has it; for a label that the table does not have, as it stands
 * @param known whether the table has it
 * @param precedence among the spellings of its meaning; the least goes first
 * @param begin of the label in the text
 * @param valueBegin behind the label and its separator
 * @param end of the value
 * @param atLineStart whether the label begins a line
 * @param separated whether a separator stands behind the label
 */
record Part(String label, Meaning meaning, boolean known, int precedence, int begin, int valueBegin, int end,
        boolean atLineStart, boolean separated, String value) {}
