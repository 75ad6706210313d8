package settle.report;

import settle.money.Money;

/**
 * A page while it is written. Constants of the program enter it as {@link #markup}; everything that was read
 * from a file enters it as {@link #text}, masked and escaped, so that no name or message can be markup.
 */
final class Html {

    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder page = new StringBuilder();
    private final HtmlMasking masking;

    Html(HtmlMasking masking) {
        this.masking = masking;
    }

    /** Markup that this program made: never anything that was read. */
    Html markup(String constant) {
        page.append(constant);
        return this;
    }

    Html line(String constant) {
        return markup(constant).markup("\n");
    }

    Html text(String data) {
        page.append(escaped(masking.text(data)));
        return this;
    }

    /** A record that could not be read, cut to so many characters after it was masked. */
    Html record(String data, int most) {
        return cut(masking.record(data), most);
    }

    /** Text, cut to so many characters after it was masked. */
    Html text(String data, int most) {
        return cut(masking.text(data), most);
    }

    /** A figure of the program's own making, which no masking may touch. */
    Html figure(String figure) {
        page.append(escaped(figure));
        return this;
    }

    /** An element with text in it; no class where {@code style} is empty. */
    Html element(String tag, String style, String data) {
        return open(tag, style).text(data).markup("</").markup(tag).markup(">");
    }

    Html open(String tag, String style) {
        return markup("<").markup(tag).markup(style.isEmpty() ? ">" : " class=\"" + style + "\">");
    }

    /** A cell of text. */
    Html cell(String data) {
        return element("td", "", data);
    }

    /** A cell of text in the type of numbers, such as a reference. */
    Html code(String data) {
        return element("td", "code", data);
    }

    Html amount(Money amount) {
        return number(amount.grouped(), amount.isZero() ? " zero" : "");
    }

    Html count(long count) {
        return number(HtmlFigures.grouped(count), count == 0 ? " zero" : "");
    }

    Html number(String figure, String style) {
        return markup("<td class=\"number").markup(style).markup("\">").figure(figure).markup("</td>");
    }

    /** A figure of the program's own making within a sentence. */
    Html inline(String figure) {
        return markup("<span class=\"code\">").figure(figure).markup("</span>");
    }

    /** A remark that is read last. */
    Html quiet(String remark) {
        return markup("<span class=\"quiet\">").figure(remark).markup("</span>");
    }

    Html openSection(String id, String title) {
        return markup("<section aria-labelledby=\"").markup(id).line("\">")
                .markup("<h2 id=\"").markup(id).markup("\">").figure(title).line("</h2>");
    }

    Html closeSection() {
        return line("</section>");
    }

    /** Says that there is nothing, and why. */
    Html none(String sentence) {
        return markup("<p class=\"none\">").figure(sentence).line("</p>");
    }

    /** A status in a frame of its colour; the word itself says it. */
    Html tag(String style, String word) {
        return markup("<span class=\"tag ").markup(style).markup("\">").figure(word).markup("</span>");
    }

    @Override
    public String toString() {
        return page.toString();
    }

    private Html cut(String masked, int most) {
        if (masked.length() <= most) {
            return figure(masked);
        }
        int end = Character.isHighSurrogate(masked.charAt(most - 1)) ? most - 1 : most;
        return figure(masked.substring(0, end) + "… (" + HtmlFigures.grouped(masked.length() - end)
                + " characters more)");
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isPrintable(character) ? character : REPLACEMENT);
            }
        });
        return safe.toString();
    }

    /** Neither a control nor half a character nor a mark that turns the direction of what follows. */
    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.SURROGATE, Character.FORMAT, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
