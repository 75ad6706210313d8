package settle.report;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import settle.breaks.Owner;
import settle.breaks.Severity;
import settle.closing.SeenBreak;

/** Who has how much to do: the standing exceptions of every owner, by severity. */
final class HtmlOwners {

    private final Html html;
    private final ClosingReport report;

    HtmlOwners(Html html, ClosingReport report) {
        this.html = html;
        this.report = report;
    }

    void write() {
        Map<Owner, Map<Severity, Long>> work = new EnumMap<>(Owner.class);
        report.standing().stream().map(SeenBreak::found)
                .filter(found -> found.severity() != Severity.INFO)
                .forEach(found -> work.computeIfAbsent(found.code().owner(),
                        any -> new EnumMap<>(Severity.class)).merge(found.severity(), 1L, Long::sum));
        if (work.isEmpty()) {
            return;
        }
        HtmlTable.open(html, "owners", "Who acts", "Who acts, on how many");
        HtmlTable.head(html, "<td></td>" + work.keySet().stream()
                .map(owner -> HtmlTable.numbers(owner.title())).collect(Collectors.joining()));
        for (Severity severity : Severity.values()) {
            if (work.values().stream().anyMatch(counts -> counts.containsKey(severity))) {
                html.markup("<tr><th scope=\"row\">")
                        .tag(severity.name().toLowerCase(Locale.ROOT), severity.name()).markup("</th>");
                work.values().forEach(counts -> html.count(counts.getOrDefault(severity, 0L)));
                html.line("</tr>");
            }
        }
        HtmlTable.close(html);
    }
}
