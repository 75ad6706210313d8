package settle.random;

import java.util.List;

/** Legal forms that the contract names, with spellings which it declares equal. */
enum LegalForm {
    LP("L.P.", "LP", "L P", "L.P", "Lp"),
    LLC("L.L.C.", "LLC", "L L C", "Llc"),
    INC("Inc.", "INC", "Inc"),
    LTD("Ltd.", "LTD", "Ltd"),
    CORP("Corp.", "CORP", "Corp"),
    CO("Co.", "CO", "Co");

    private final List<String> spellings;

    LegalForm(String... spellings) {
        this.spellings = List.of(spellings);
    }

    List<String> spellings() {
        return spellings;
    }

    /** The form at the end of a name, as it is spelt there, or an empty text. */
    static String endOf(String name) {
        for (LegalForm form : values()) {
            for (String spelling : form.spellings) {
                if (name.endsWith(" " + spelling)) {
                    return spelling;
                }
            }
        }
        return "";
    }

    static LegalForm spelt(String spelling) {
        for (LegalForm form : values()) {
            if (form.spellings.contains(spelling)) {
                return form;
            }
        }
        throw new IllegalArgumentException(spelling);
    }
}
