package settle.offeringfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static settle.offeringfile.SampleOffering.SPREAD;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the terms of an offering file, each told with its line and key. */
class OfferingProblemTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2 | offering.id | id: capstone-2007 | id: ../capstone",
            "2 | offering.id | id: capstone-2007 | id: ''",
            "3 | offering.issuer | issuer: Capstone Turbine Corporation | issuer:",
            "3 | offering.issuer | issuer: Capstone Turbine Corporation | issuer: [a, b]",
            "4 | offering.zone | America/New_York | America/Gotham",
            "6 | offering.security.cusip | 14067D102 | 14067D1",
            "6 | offering.security.cusip | 14067D102 | 14067D120",
            "7 | offering.security.fast-agent-number | \"7800\" | seven",
            "9 | offering.unit.price | 1.14 | 0",
            "9 | offering.unit.price | 1.14 | -1.14",
            "9 | offering.unit.price | 1.14 | 1,14",
            "9 | offering.unit.price | 1.14 | 1.1400001",
            "10 | offering.unit.currency | USD | DOLLAR",
            "11 | offering.unit.warrants-per-share | 0.5 | half",
            "11 | offering.unit.warrants-per-share | 0.5 | -0.5",
            "12 | offering.unit.odd-shares | HOLD | CEILING",
            "14 | offering.limits.shares | 40000000 | 40,000,000",
            "14 | offering.limits.shares | 40000000 | 4e7",
            "15 | offering.limits.warrants | 20000000 | -1",
            "17 | offering.warrant.exercise-price | 1.30 | $1.30",
            "18 | offering.warrant.issue-date | 2007-01-24 | 2007-02-30",
            "21 | offering.closing.signed-on | 2007-01-18 | 18 January 2007",
            "23 | offering.closing.cut-off | 2007-01-24T10:00 | 2007-01-24",
            "24 | offering.closing.dwac-cut-off | 2007-01-24T17:30 | 2007-01-24T25:30",
            "25 | offering.closing.released-at | 2007-01-24T15:05Z | soon",
            "26 | offering.closing.terminated | terminated: false | terminated: no",
            "29 | offering.closing.conditions[0].satisfied-on | satisfied-on: 2007-01-24 | satisfied-on: yes",
            "33 | offering.escrow.aba | 031207607 | 31207607",
            "33 | offering.escrow.aba | 031207607 | 031207706",
            "36 | offering.escrow.bank-charge-band | 75.00 | 75.005",
            "40 | offering.fees[0].rate | 0.048 | 4.8",
            "40 | offering.fees[0].rate | 0.048 | 4.8%",
            "41 | offering.fees[0].paid-from-escrow | true | maybe",
            "44 | offering.expenses.cap | 125000.00 | -1",
            "45 | offering.expenses.invoiced | invoiced: 0.00 | invoiced: ''",
            "46 | offering.expects | dwac] | dwacs]",
            "46 | offering.expects | [subscriptions, escrow, dwac] | all"})
    void badValueIsToldWithItsLineAndKey(int line, String key, String from, String to) {
        assertThat(SPREAD).contains(from);

        OfferingFile file = OfferingFile.parse(SPREAD.replaceFirst(Pattern.quote(from),
                Matcher.quoteReplacement(to)));

        assertThat(file.offering()).isEmpty();
        assertThat(file.problems()).extracting(OfferingProblem::line, OfferingProblem::key)
                .contains(tuple(line, key));
        assertThat(file.problems().toString()).contains("expected");
    }

    @ParameterizedTest
    @CsvSource({
            "'    price: 1.14', offering.unit.price", "'  zone: America/New_York', offering.zone",
            "'    cap: 125000.00', offering.expenses.cap", "'    bank: PNC Bank New Jersey', "
                    + "offering.escrow.bank",
            "'  expects: [subscriptions, escrow, dwac]', offering.expects",
            "'      rate: 0.048', offering.fees[0].rate", "'    signed-on: 2007-01-18', "
                    + "offering.closing.signed-on",
            "'    odd-shares: HOLD', offering.unit.odd-shares"})
    void missingKeyIsTold(String line, String key) {
        assertThat(SPREAD).contains(line + "\n");

        OfferingFile file = OfferingFile.parse(SPREAD.replace(line + "\n", ""));

        assertThat(file.offering()).isEmpty();
        assertThat(file.problems()).extracting(OfferingProblem::key, OfferingProblem::message)
                .containsExactly(tuple(key, "missing"));
        assertThat(file.problems().get(0).line()).isPositive();
    }

    @Test
    void missingSectionIsOneProblem() {
        OfferingFile file = OfferingFile.parse(SPREAD.replaceAll("(?m)^  limits:\n.*\n.*\n", ""));

        assertThat(file.problems()).extracting(OfferingProblem::toString)
                .containsExactly("line 2: offering.limits: missing");
    }

    @ParameterizedTest
    @CsvSource({"'  zone:', '  colour: blue', 4, offering.colour", "'    price:', '    Price: 2', 9, "
            + "offering.unit.Price",
            "'    bank:', '    iban: X', 32, offering.escrow.iban",
            "'        satisfied-on:', '        by: X', 29, 'offering.closing.conditions[0].by'"})
    void unknownKeyIsToldWithThoseThatAreKnown(String before, String added, int line, String key) {
        OfferingFile file = OfferingFile.parse(SPREAD.replaceFirst("(?m)^" + before, added + "\n" + before));

        assertThat(file.offering()).isEmpty();
        assertThat(file.problems()).hasSize(1);
        assertThat(file.problems().get(0).toString()).startsWith("line " + line + ": " + key
                + ": unknown key; known");
    }

    @Test
    void keyBesideTheOfferingIsUnknown() {
        assertThat(OfferingFile.parse(SPREAD + "notes: "
                + "none\n").problems()).extracting(OfferingProblem::toString)
                .containsExactly("line 47: notes: unknown key; known here: offering");
    }

    @Test
    void keyStatedTwiceIsTold() {
        assertThat(OfferingFile.parse(SPREAD.replace("  zone: ", "  id: other\n  zone: ")).problems())
                .extracting(OfferingProblem::toString).containsExactly("line 4: offering.id: stated twice");
    }

    @Test
    void feeNamedTwiceIsTold() {
        String fee = SPREAD.substring(SPREAD.indexOf("    - name: Placement"), SPREAD.indexOf("  expenses:"));

        assertThat(OfferingFile.parse(SPREAD.replace(fee, fee + fee)).problems()).hasSize(1)
                .allMatch(problem -> problem.message().contains("names two fees"));
    }

    @Test
    void datesInTheWrongOrderAreTold() {
        assertThat(OfferingFile.parse(SPREAD.replace("2012-01-23", "2006-01-23")).problems().toString())
                .contains("offering.warrant.expiration-date: before the issue date");
        assertThat(OfferingFile.parse(SPREAD.replace("2007-01-19", "2007-01-17")).problems().toString())
                .contains("offering.closing.funding-deadline: before the signing");
    }

    @Test
    void badDateIsOneProblem() {
        assertThat(OfferingFile.parse(SPREAD.replace("2012-01-23", "23.01.2012")).problems()).hasSize(1);
    }

    @Test
    void allProblemsAreToldAtOnceInTheOrderOfTheirLines() {
        String text = SPREAD.replace("zone: America/New_York", "zone: Gotham").replace("price: 1.14",
                "price: free")
                .replace("    bank: PNC Bank New Jersey\n", "").replace("rate: 0.048", "rate: 48")
                .replace("  expects: [subs", "  colour: blue\n  expects: [x, subs");

        OfferingFile file = OfferingFile.parse(text);

        assertThat(file.problems()).extracting(OfferingProblem::key).containsExactly("offering.zone",
                "offering.unit.price", "offering.escrow.bank", "offering.fees[0].rate", "offering.colour",
                "offering.expects");
        assertThat(file.problems()).extracting(OfferingProblem::line).isSorted();
    }
}
