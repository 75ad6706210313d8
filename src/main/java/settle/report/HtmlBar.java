package settle.report;

import settle.money.Money;

/**
 * The bar of what is subscribed: what closes now, what is paid of investors on hold, what has not come. Its
 * parts differ in pattern as well as in colour, and a legend says the same in words.
 */
record HtmlBar(Money closing, Money held, Money open) {

    private static final int WIDTH = 1000;

    void write(Html html) {
        Money whole = closing.plus(held).plus(open);
        if (!whole.isPositive()) {
            return;
        }
        int first = (int) (WIDTH * closing.minor() / whole.minor());
        int second = (int) (WIDTH * closing.plus(held).minor() / whole.minor());
        html.markup("<figure class=\"bar\">").markup("<svg viewBox=\"0 0 " + WIDTH + " 28\" role=\"img\" ")
                .markup("preserveAspectRatio=\"none\" aria-labelledby=\"bar-title\"><title id=\"bar-title\">")
                .figure("Of " + whole.grouped() + " subscribed, " + closing.grouped() + " closes now, "
                        + held.grouped() + " is paid for investors on hold, " + open.grouped() + " is open.")
                .markup("</title><defs><pattern id=\"hatch\" width=\"8\" height=\"8\" ")
                .markup("patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">")
                .markup("<rect class=\"hatch-ground\" width=\"8\" height=\"8\"/>")
                .line("<rect class=\"hatch-line\" width=\"3\" height=\"8\"/></pattern></defs>");
        part(html, "bar-closing", 0, first);
        part(html, "bar-held", first, second);
        part(html, "bar-open", second, WIDTH);
        html.line("</svg>").line("<figcaption><ul class=\"legend\">");
        legend(html, "bar-closing", "Closing now", closing, whole);
        legend(html, "bar-held", "Paid, investor on hold", held, whole);
        legend(html, "bar-open", "Open, not paid", open, whole);
        html.line("</ul></figcaption></figure>");
    }

    private static void part(Html html, String style, int from, int to) {
        if (to > from) {
            html.line("<rect class=\"" + style + "\" x=\"" + from + "\" y=\"1\" width=\"" + (to - from)
                    + "\" height=\"26\"/>");
        }
    }

    private static void legend(Html html, String style, String name, Money part, Money whole) {
        html.markup("<li><svg class=\"key\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><rect class=\"" + style
                + "\" x=\"1\" y=\"1\" width=\"14\" height=\"14\"/></svg> ")
                .figure(name).markup(" ").inline(part.grouped()).markup(" ")
                .quiet(HtmlFigures.wholePercent(part, whole) + " %").line("</li>");
    }
}
