package settle.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import settle.audit.Sha256;

/**
 * The page that the operations desk works from ({@code report.html}): one file that needs nothing else,
 * neither network nor script. Taxpayer numbers are not on it, account numbers are masked, and no text of a
 * file can become markup.
 */
public final class HtmlReport {

    private static final String STYLE = resource("report.css");
    private static final String SCRIPT = resource("report.js");

    private HtmlReport() {}

    /** The page of a run; the same report gives the same text. */
    public static String render(ClosingReport report) {
        Html html = new Html(new HtmlMasking(report.closing()));
        HtmlInvestors investors = new HtmlInvestors(report.closing());
        beginning(html, report);
        new HtmlHead(html, report).write();
        contents(html);
        html.line("<main id=\"content\">");
        new HtmlGlance(html, report).write();
        new HtmlExceptions(html, report, investors).write();
        new HtmlCleared(html, report, investors).write();
        new HtmlDecisions(html, report).write();
        new HtmlTieOut(html, report, investors).write();
        new HtmlFundsFlow(html, report).write();
        new HtmlRelease(html, report, investors).write();
        new HtmlInputs(html, report).write();
        html.line("</main>");
        foot(html, report);
        return html.toString();
    }

    /** The beginning; its policy lets a browser load nothing and run no script but the page's own. */
    private static void beginning(Html html, ClosingReport report) {
        html.line("<!DOCTYPE html>").line("<html lang=\"en\">").line("<head>")
                .line("<meta charset=\"utf-8\">")
                .markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
                .markup("base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'; ")
                .markup("script-src 'sha256-").markup(hash(SCRIPT)).line("'\">")
                .line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .line("<meta name=\"robots\" content=\"noindex\">")
                .line("<meta name=\"color-scheme\" content=\"light dark\">")
                .markup("<title>").figure(HtmlHead.title(report.closing().verdict()))
                .markup(" · closing report ").text(report.offering().id().text()).markup(" · ")
                .figure(HtmlClock.moment(report.asOf())).line("</title>")
                .markup("<style>").markup(STYLE).line("</style>").line("</head>").line("<body>")
                .line("<a class=\"skip\" href=\"#exceptions\">Skip to the exceptions</a>");
    }

    private static void contents(Html html) {
        html.line("<nav aria-label=\"Contents\"><ul>")
                .line("<li><a href=\"#glance\">At a glance</a></li>")
                .line("<li><a href=\"#exceptions\">Exceptions</a></li>")
                .line("<li><a href=\"#cleared\">Cleared</a></li>")
                .line("<li><a href=\"#decisions\">Decisions</a></li>")
                .line("<li><a href=\"#tie-out\">Investor tie-out</a></li>")
                .line("<li><a href=\"#funds-flow\">Funds flow and proof of cash</a></li>")
                .line("<li><a href=\"#refunds\">Refunds</a></li>")
                .line("<li><a href=\"#dwac\">DWAC requests</a></li>")
                .line("<li><a href=\"#inputs\">Input files</a></li>")
                .line("</ul></nav>");
    }

    private static void foot(Html html, ClosingReport report) {
        html.line("<footer>")
                .markup("<p><strong>Confidential: investor names.</strong> ")
                .markup("Not for anybody outside the closing. Account numbers are cut to their last four ")
                .line("characters, taxpayer numbers left out.</p>")
                .markup("<p>To verify this set of files, in its folder: ")
                .line("<code>sha256sum -c manifest.sha256</code></p>")
                .markup("<p class=\"quiet\">Offering ").text(report.offering().id().text()).markup(", as of ")
                .figure(report.moment(report.asOf())).markup(", made by settle ").text(report.version())
                .line(". Payments and releases are a person's to make; nothing was sent.</p>")
                .line("</footer>")
                .markup("<script>").markup(SCRIPT).line("</script>").line("</body>").line("</html>");
    }

    private static String hash(String script) {
        byte[] hash = HexFormat.of().parseHex(Sha256.of(script.getBytes(StandardCharsets.UTF_8)));
        return Base64.getEncoder().encodeToString(hash);
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream("/report/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
