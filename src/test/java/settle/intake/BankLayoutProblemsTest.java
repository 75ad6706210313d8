package settle.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.offeringfile.OfferingFile;

/** Layouts that no offering file may have. */
class BankLayoutProblemsTest {

    @ParameterizedTest
    @CsvSource({
            "date-format: dd.MM.yyyy, 'date-format: \"dd.QQQQQQQ\"', date-format",
            "amounts: SIGNED, amounts: SOMEHOW, amounts",
            "'delimiter: \";\"', 'delimiter: \";;\"', delimiter",
            "'value_date: Value, ', '', value_date is neither mapped nor a constant",
            "'originator_name:', 'sender_name:', unknown column sender_name",
            "amounts: SIGNED, 'amounts: SIGNED, ', ''"})
    void layoutThatCannotBeUsedIsAProblemOfTheOfferingFile(String from, String to, String problem) {
        String layout = String.join("\n      ", BankLayoutRowsTest.SIGNED);
        assertThat(layout).contains(from);
        OfferingFile file = OfferingFile.parse(Samples.text(Samples.CLEAN.resolve("offering.yaml"))
                + "\n  bank-layouts:\n    - " + layout.replace(from, to) + "\n");

        assertThat(file.offering()).isEmpty();
        assertThat(file.problems().toString()).contains(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"  directions: { C: KREDIT }", "  constants: { currency: DOLLAR }",
            "  grouping-separator: \".\""})
    void layoutThatCanReadNothingIsAProblemOfTheOfferingFile(String line) {
        OfferingFile file = OfferingFile.parse(Samples.text(Samples.CLEAN.resolve("offering.yaml"))
                + "\n  bank-layouts:\n    - name: Odd\n      columns: { account_number: A, bank_reference: "
                + "B, value_date: C, direction: D, amount: E"
                + (line.contains("currency") ? "" : ", currency: F")
                + " }\n    " + line + "\n");

        assertThat(file.offering()).isEmpty();
    }
}
