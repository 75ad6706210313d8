package settle.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.closing.ClosingVerdict;
import settle.closing.InvestorSettlement;
import settle.closing.SeenBreak;
import settle.fixture.SampleOffering;
import settle.offering.Deadlines;

class HtmlReportTest {

    private static final ClosingReport PARTIAL = HtmlHostileClosing.report(false);
    private static final ClosingReport STOPPED = HtmlHostileClosing.report(true);

    @Test
    void textOfFilesNeverBecomesMarkup() {
        String page = HtmlReport.render(STOPPED);

        assertThat(page).doesNotContain("<script>alert", "<img", "<b>.csv")
                .contains("&lt;script&gt;alert(&quot;B&quot;)&lt;/script&gt; &amp; &#39;Sons&#39;")
                .contains("Test &amp; Turbine &quot;Corp&quot;", "&lt;img src=x onerror=alert(1)&gt;");
        assertThat(occurrences(page, "<script")).isEqualTo(1);
    }

    @Test
    void marksThatTurnTheDirectionOfTextAreReplaced() {
        Html html = new Html(new HtmlMasking(PARTIAL.closing()));

        assertThat(html.text("safe\u202Elive\u0000\uD800 é 漢").toString())
                .isEqualTo("safe\uFFFDlive\uFFFD\uFFFD é 漢");
    }

    @Test
    void everyExceptionStandsOnThePageWithItsMeaningAndAction() {
        String page = HtmlReport.render(STOPPED);

        assertThat(STOPPED.standing()).hasSizeGreaterThan(5);
        for (SeenBreak seen : STOPPED.standing()) {
            assertThat(page).contains("id=\"" + seen.found().id() + "\"").contains(
                    escaped(seen.found().code().meaning()), escaped(seen.found().nextAction()));
        }
        assertThat(occurrences(page, "data-owner=")).isEqualTo(STOPPED.standing().size());
        assertThat(page).contains("OPEN, 18 h old", "Cured ", "<a href=\"#stop\">");
    }

    @Test
    void everyInvestorHasALineInTheTieOut() {
        String page = HtmlReport.render(PARTIAL);

        assertThat(PARTIAL.closing().investors()).hasSize(4);
        for (InvestorSettlement investor : PARTIAL.closing().investors()) {
            assertThat(page).contains(
                    "<th scope=\"row\" class=\"code\">" + investor.subscription().id() + "</th>",
                    escaped(investor.subscription().parties().investorName()));
        }
        assertThat(page).contains("3,000,000", "3,420,000.00", "RELEASE 1 · SETTLED 0 · HOLD 3", "withdrawn");
    }

    @Test
    void everyLinkLeadsToAPlaceOnThePage() {
        String page = HtmlReport.render(STOPPED);

        assertThat(Pattern.compile("href=\"([^\"]*)\"").matcher(page).results().map(link -> link.group(1)))
                .isNotEmpty().allSatisfy(link -> {
                    assertThat(link).startsWith("#");
                    assertThat(page).contains("id=\"" + link.substring(1) + "\"");
                });
        assertThat(Pattern.compile(" id=\"([^\"]*)\"").matcher(page).results().map(id -> id.group(1)))
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingIsFetchedFromOutside() {
        String page = HtmlReport.render(STOPPED);

        assertThat(page).doesNotContainPattern("https?:|//[a-z]|@import|<link|<iframe|<img|<object")
                .doesNotContainPattern("<[^>]* src=|<style>[^<]*url\\((?!#)")
                .contains("default-src 'none'");
    }

    @Test
    void sameReportGivesTheSamePageInEveryLocale() {
        Locale before = Locale.getDefault();
        String page = HtmlReport.render(PARTIAL);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(HtmlReport.render(HtmlHostileClosing.report(false))).isEqualTo(page);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void accountNumbersAreMaskedWhereverTheyStand() {
        String page = HtmlReport.render(STOPPED);

        assertThat(page).doesNotContain(HtmlHostileClosing.DTC)
                .doesNotContain(HtmlHostileClosing.ESCROW, HtmlHostileClosing.OTHER, "55500012345")
                .doesNotContain("0099887766", "98-7654321", "123-45-6789", "123456789")
                .contains("****0131", "****0313", "****7766");
        assertThat(HtmlReport.render(PARTIAL)).contains("****2917", "****2345");
    }

    @Test
    void taxpayerNumbersAreNeverShown() {
        HtmlMasking masking = new HtmlMasking(STOPPED.closing());

        assertThat(HtmlReport.render(STOPPED)).doesNotContain(HtmlHostileClosing.TAXPAYERS);
        assertThat(masking.text("TIN 98-0431177, 043391824 or 43-172046.")).isEqualTo("TIN "
                + HtmlMasking.WITHHELD + ", " + HtmlMasking.WITHHELD + " or " + HtmlMasking.WITHHELD + ".");
    }

    @ParameterizedTest
    @CsvSource({
            "account 8025720131 of T-1, account ****0131 of T-1",
            "8025720131_2007.csv, ****0131_2007.csv",
            "7WB-03182-9 at 0352, ****82-9 at 0352",
            "20070119B1Q8031C000422 of 0700451.00, 20070119B1Q8031C000422 of 0700451.00",
            "18025720131 is another, 18025720131 is another"})
    void onlyKnownNumbersAreMaskedInText(String text, String shown) {
        assertThat(new HtmlMasking(PARTIAL.closing()).text(text)).isEqualTo(shown);
    }

    @Test
    void namesTheVerdictAndWhatStopsTheClosing() {
        String partial = HtmlReport.render(PARTIAL);
        String stopped = HtmlReport.render(STOPPED);

        assertThat(PARTIAL.closing().verdict()).isEqualTo(ClosingVerdict.PARTIAL);
        assertThat(partial)
                .contains("data-verdict=\"PARTIAL\"", "Those released may close, others are on hold.",
                        "DW-T-1").doesNotContain("Stopped by");
        assertThat(stopped).contains("data-verdict=\"NOT_READY\"", "NOT READY",
                "Stopped by F07 Malformed record", "None: the closing is stopped by F07");
    }

    @Test
    void closingWithoutExceptionsSaysSoPlainly() {
        ClosingReport clean = HtmlHostileClosing.clean();

        assertThat(clean.closing().verdict()).isEqualTo(ClosingVerdict.READY);
        assertThat(HtmlReport.render(clean)).contains("None stands", "None: nobody paid more than was due.",
                "the bank states no balance to compare");
    }

    @ParameterizedTest
    @CsvSource({
            "2007-01-24T10:00, in 30 min", "2007-01-24T17:30, in 8 h", "2007-01-24T09:30, now",
            "2007-01-24T06:10, passed 3 h 20 min ago", "2007-01-26T09:31, in 2 d 1 min",
            "2007-01-24T09:30:20, in less than 1 min"})
    void momentsAreToldAsSeenFromTheRun(LocalDateTime moment, String told) {
        HtmlClock clock = new HtmlClock(HtmlHostileClosing.AS_OF, Deadlines.of(SampleOffering
                .offering()));

        assertThat(clock.distance(moment)).isEqualTo(told);
        assertThat(clock.now()).isEqualTo("Wednesday 2007-01-24 09:30 (America/New_York, UTC-05:00)");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static long occurrences(String page, String text) {
        return Pattern.compile(Pattern.quote(text)).matcher(page).results().count();
    }
}
