package settle.report;

import java.util.Map;
import java.util.TreeMap;

/**
 * The complete set of output files of one run.
 *
 * @param files name → text, with {@value #MANIFEST} among them
 */
public record OutputSet(Map<String, String> files) {

    /** Lists the hashes of all other files as {@code sha256sum} does. */
    public static final String MANIFEST = "manifest.sha256";

    public OutputSet {
        files = Map.copyOf(files);
    }

    public static OutputSet of(ClosingReport report) {
        TreeMap<String, String> files = new TreeMap<>(CsvOutputs.of(report));
        files.put("report.html", HtmlReport.render(report));
        files.put("run.json", RunSummary.of(report));
        files.put(MANIFEST, Manifest.text(files));
        return new OutputSet(files);
    }
}
