package settle.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        StringBuilder manifest = new StringBuilder();
        files.forEach((name, text) -> manifest.append(sha256(text)).append("  ").append(name).append('\n'));
        files.put(MANIFEST, manifest.toString());
        return new OutputSet(files);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
