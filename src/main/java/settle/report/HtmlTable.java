package settle.report;

/**
 * The frame of a table. It scrolls by itself where the window is narrower, can be reached by keyboard for
 * that, and a printer repeats its head on every page.
 */
final class HtmlTable {

    private HtmlTable() {}

    /** Opens a table; label and caption are the program's own words. */
    static void open(Html html, String style, String label, String caption) {
        html.markup("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").figure(label)
                .line("\">").open("table", style).markup("<caption>").figure(caption).line("</caption>");
    }

    /** Writes the head from what {@link #column} and {@link #numbers} give, and opens the body. */
    static void head(Html html, String... columns) {
        html.markup("<thead><tr>").markup(String.join("", columns)).line("</tr></thead>").line("<tbody>");
    }

    static String column(String name) {
        return "<th scope=\"col\">" + name + "</th>";
    }

    /** A column of numbers, whose head is aligned as they are. */
    static String numbers(String name) {
        return "<th scope=\"col\" class=\"number\">" + name + "</th>";
    }

    static String group(String name, int columns) {
        return "<th scope=\"colgroup\" colspan=\"" + columns + "\">" + name + "</th>";
    }

    static void close(Html html) {
        html.line("</tbody></table></div>");
    }

    /** Closes the body with a line of totals that {@code cells} writes. */
    static void close(Html html, Runnable cells) {
        html.markup("</tbody><tfoot><tr>");
        cells.run();
        html.line("</tr></tfoot></table></div>");
    }
}
